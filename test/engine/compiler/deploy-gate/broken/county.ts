import { countyResources } from '../../../../support/county-resources.ts';
import { broken } from '../models.ts';

const judged = (rule: string, elementId: string, what: string, model: string) =>
  broken(rule, elementId, what, model, countyResources);

/** What only a county can judge: its forms, terms, people and the promises of domain.md §14. */
export const county = [
  judged(
    'timer/key',
    'u',
    'a term the county has not',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:timer key="ghost"/> ◀
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'timer/key',
    'u',
    'a ladder the county has not',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:timer key="signFor" ladder="ghost"/> ◀
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'form/ref',
    'u',
    'a form the county has not',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:form ref="ghost"/> ◀
      <bh:timer key="signFor"/>
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'decision/ref',
    'b',
    'a decision the county has not',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <businessRuleTask id="b" name="分办" bh:nameEn="Route">
    <extensionElements>
      <bh:decision ref="ghost"/> ◀
    </extensionElements>
  </businessRuleTask>
</process>`,
  ),
  judged(
    'assign/none',
    'u',
    'a task nobody is asked to do',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle"> ◀
    <extensionElements><bh:timer key="signFor"/></extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'support/choice',
    'free',
    'steps people choose',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <adHocSubProcess id="free" name="自由" bh:nameEn="Free" bh:activation="manual"> ◀
    <userTask id="u" name="办理" bh:nameEn="Handle">
      <extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements>
    </userTask>
  </adHocSubProcess>
</process>`,
  ),
  judged(
    'county/R1',
    'e',
    'an issue can end without an answer',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="受理" bh:nameEn="Intake">
    <extensionElements><bh:form ref="issue-intake"/></extensionElements>
  </startEvent>
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements>
  </userTask>
  <endEvent id="e" name="办结" bh:nameEn="Closed"/> ◀
  <sequenceFlow id="a" sourceRef="s" targetRef="u"/>
  <sequenceFlow id="b" sourceRef="u" targetRef="e"/>
</process>`,
  ),
  judged(
    'county/R2',
    'u',
    'a task without a term',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle"> ◀
    <extensionElements><bh:assignment role="liaisonOfficer"/></extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'county/R3',
    'u',
    'a hand-over without the deputy’s part',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="转办" bh:nameEn="Refer"> ◀
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:form ref="referral"/>
      <bh:timer key="signFor"/>
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'county/R8',
    'u',
    'who did the work verifies it',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="验单" bh:nameEn="Verify"> ◀
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:form ref="verify"/>
      <bh:timer key="signFor"/>
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'county/R12',
    'u',
    'a role the county has not',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="wizard"/> ◀
      <bh:timer key="signFor"/>
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'county/R13',
    'r',
    'a wait without end',
    `
<message id="m"/>
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true" bh:businessKey="no">
  <receiveTask id="r" name="等待" bh:nameEn="Wait" messageRef="m"/> ◀
</process>`,
  ),
  judged(
    'county/R15',
    'u',
    'a name in one language',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理"> ◀
    <extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements>
  </userTask>
</process>`,
  ),
];
