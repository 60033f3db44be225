import { countyResources } from '../../../../support/county-resources.ts';
import type { Variables } from '../../../../../engine/interpreter/values.ts';
import type { Resources } from '../../../../../engine/compiler/options.ts';
import { broken } from '../models.ts';
import {
  ALL,
  around,
  deciding,
  marked,
  motion,
  QUORUM_AND_WINDOW,
  suggestion,
  without,
  withoutClock,
} from '../suggestion.ts';

const judged = (rule: string, elementId: string, what: string, model: string) =>
  broken(rule, elementId, what, model, countyResources);

const withReply = (term: Variables) => ({
  ...countyResources,
  sheet: { 'reply.standard': term },
});

const HELD = ['unitHandler', 'unitHandler@unit-1', 'wang'];
const staffed: Resources = {
  ...countyResources,
  roles: ['liaisonOfficer', 'unitHandler'],
  roleNames: { liaisonOfficer: { zh: '联络员', en: 'Liaison officer' } },
  held: HELD,
  stations: [
    { name: '一站', deputies: 2, enterprises: 10 },
    { name: '二站', deputies: 2, enterprises: 9 },
  ],
};
const asking = (rule: string, what: string, people: string, beside = '') =>
  broken(
    rule,
    'u',
    what,
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle"><extensionElements>${people}<bh:timer key="signFor"/>${beside}</extensionElements></userTask> ◀
</process>`,
    staffed,
  );

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
    'timer/key',
    'u',
    'a number where a term should be',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:timer key="verify.max"/> ◀
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'timer/key',
    'b',
    'a choice where an event waits',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="始" bh:nameEn="Start"/>
  <intermediateCatchEvent id="b" name="等" bh:nameEn="Wait">
    <timerEventDefinition>
      <extensionElements><bh:timer key="feedback.noResponse"/></extensionElements> ◀
    </timerEventDefinition>
  </intermediateCatchEvent>
  <endEvent id="e" name="终" bh:nameEn="End"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="b"/>
  <sequenceFlow id="f2" sourceRef="b" targetRef="e"/>
</process>`,
  ),
  judged(
    'assign/duty',
    'u',
    'who did a step is asked again and excluded',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="t" name="办理" bh:nameEn="Handle"><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements></userTask>
  <userTask id="u" name="验单" bh:nameEn="Verify"><extensionElements><bh:assignment sameAs="t" notSameAs="t"/><bh:timer key="signFor"/></extensionElements></userTask> ◀
</process>`,
  ),
  judged(
    'assign/duty',
    'u',
    'two steps of one named person that exclude each other',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="t" name="办理" bh:nameEn="Handle"><extensionElements><bh:assignment user="wang"/><bh:timer key="signFor"/></extensionElements></userTask>
  <userTask id="v" name="再办" bh:nameEn="Redo"><extensionElements><bh:assignment sameAs="t"/><bh:timer key="signFor"/></extensionElements></userTask>
  <userTask id="u" name="验单" bh:nameEn="Verify"><extensionElements><bh:assignment user="wang" notSameAs="v"/><bh:timer key="signFor"/></extensionElements></userTask> ◀
</process>`,
  ),
  broken(
    'timer/anchor',
    'u',
    'a term that runs from what nothing records',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:timer value="3" unit="workingDays" anchor="dispatched"/> ◀
    </extensionElements>
  </userTask>
</process>`,
  ),
  broken(
    'county/R9',
    'u',
    'a statutory term longer than the law allows',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <property id="since" name="dispatched"/>
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:timer key="reply.standard"/> ◀
    </extensionElements>
  </userTask>
</process>`,
    withReply({ value: 4, unit: 'months', anchor: 'dispatched' }),
  ),
  broken(
    'county/R9',
    'u',
    'a statutory term that runs from another day',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle" bh:anchor="signedFor">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:timer key="reply.standard"/> ◀
    </extensionElements>
  </userTask>
</process>`,
    withReply({ value: 3, unit: 'months', anchor: 'signedFor' }),
  ),
  judged(
    'county/R14',
    'join',
    'the ways of a choice meet at a join',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="始" bh:nameEn="Start"/>
  <exclusiveGateway id="x" default="f3"/>
  <intermediateThrowEvent id="t" name="甲" bh:nameEn="A"/>
  <intermediateThrowEvent id="v" name="乙" bh:nameEn="B"/>
  <parallelGateway id="join"/> ◀
  <endEvent id="e" name="终" bh:nameEn="End"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
  <sequenceFlow id="f2" sourceRef="x" targetRef="t"><conditionExpression>a</conditionExpression></sequenceFlow>
  <sequenceFlow id="f3" sourceRef="x" targetRef="v"/>
  <sequenceFlow id="f4" sourceRef="t" targetRef="join"/>
  <sequenceFlow id="f5" sourceRef="v" targetRef="join"/>
  <sequenceFlow id="f6" sourceRef="join" targetRef="e"/>
</process>`,
  ),
  judged(
    'county/R14',
    'join',
    'a choice inside a branch leads to the join by two flows',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="始" bh:nameEn="Start"/>
  <parallelGateway id="fork"/>
  <exclusiveGateway id="x" default="f5"/>
  <parallelGateway id="join"/> ◀
  <endEvent id="e" name="终" bh:nameEn="End"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
  <sequenceFlow id="f2" sourceRef="fork" targetRef="x"/>
  <sequenceFlow id="f3" sourceRef="fork" targetRef="join"/>
  <sequenceFlow id="f4" sourceRef="x" targetRef="join"><conditionExpression>a</conditionExpression></sequenceFlow>
  <sequenceFlow id="f5" sourceRef="x" targetRef="join"/>
  <sequenceFlow id="f6" sourceRef="join" targetRef="e"/>
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
    'form/latest',
    'u',
    'a form that asks for the latest',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer"/>
      <bh:form ref="sign-for" binding="latest"/> ◀
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
    'assign/none',
    'free',
    'steps nobody is asked to choose',
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
  ...(
    [
      ['a liaison officer decides about the key item', '<bh:form ref="key-decide"/>'],
      [
        'a step makes every item a key item',
        '<bh:form ref="sign-for"/><bh:mapping><bh:out source="=&quot;YES&quot;" target="key"/></bh:mapping>',
      ],
    ] as const
  ).map(([what, made]) =>
    judged(
      'county/R5',
      'decide',
      what,
      suggestion(['decide', ...ALL], { decide: `${deciding('liaisonOfficer', made)} ◀` }),
    ),
  ),
  judged(
    'county/R5',
    'made',
    'a way round the council to where an item becomes a key item',
    suggestion(
      ['x', 'decide', 'made', ...ALL],
      {
        x: '  <exclusiveGateway id="x" default="f1"/>',
        decide: deciding('councilOfChairpersons', '<bh:form ref="sign-for"/>'),
        made: '  <scriptTask id="made" name="办" bh:nameEn="Do" bh:resultVariable="key"><script>"YES"</script></scriptTask> ◀',
      },
      around('x', 'made'),
    ),
  ),
  broken(
    'county/R11',
    'p',
    'a county that never reports',
    suggestion(ALL, {}, '').replace('isExecutable="true">', 'isExecutable="true"> ◀'),
    { ...countyResources, processes: {} },
  ),
  judged(
    'county/R6',
    'dispatch',
    'no statutory clock runs from dispatch',
    suggestion(ALL, { dispatch: `${withoutClock} ◀` }),
  ),
  judged(
    'county/R6',
    'reply',
    'a reply nobody reviews',
    suggestion(without('review'), marked('reply')),
  ),
  judged(
    'county/R6',
    'reply',
    'a way round the review',
    suggestion(ALL, marked('reply'), around('contact', 'reply')),
  ),
  judged(
    'county/R7',
    'reply',
    'a reply without contact',
    suggestion(without('contact'), marked('reply')),
  ),
  judged(
    'county/R7',
    'reply',
    'a way round the contact',
    suggestion(ALL, marked('reply'), around('dispatch', 'review')),
  ),
  judged(
    'county/R11',
    'close',
    'what is closed is not published',
    suggestion(without('publish'), marked('close')),
  ),
  judged(
    'county/R11',
    'close',
    'a way round the publication',
    suggestion(ALL, marked('close'), around('close', 'e')),
  ),
  judged(
    'county/R10',
    'draft',
    'a motion without quorum',
    motion(
      'now() &lt; date and time(get value(terms, "motion.windowClose").value)',
      'suggestion-draft',
      ' ◀',
    ),
  ),
  judged(
    'county/R10',
    'draft',
    'a motion without window',
    motion('signers &gt;= get value(terms, "motion.minSigners").value', 'suggestion-draft', ' ◀'),
  ),
  judged(
    'county/R10',
    'draft',
    'a motion that cannot become a suggestion',
    motion(QUORUM_AND_WINDOW, 'sign-for', ' ◀'),
  ),
  asking('assign/empty', 'a role nobody holds', '<bh:assignment role="liaisonOfficer"/>'),
  asking(
    'assign/empty',
    'a role nobody holds, at whatever unit a case names',
    '<bh:assignment role="liaisonOfficer" unit="=leadUnit"/>',
  ),
  asking(
    'assign/empty',
    'a role nobody holds at that unit',
    '<bh:assignment role="unitHandler" unit="unit-2"/>',
  ),
  asking('assign/empty', 'a person who is none of the county', '<bh:assignment user="li"/>'),
  asking(
    'county/R16',
    'a role nobody holds, where the step says what then',
    '<bh:assignment role="liaisonOfficer" onEmpty="starter"/>',
  ),
  asking(
    'county/R16',
    'visits of a station with fewer than five enterprises for each deputy',
    '<bh:assignment role="unitHandler"/>',
    '<bh:form ref="visit"/>',
  ),
  broken(
    'assign/empty',
    'm',
    'a lane whose role nobody holds',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <laneSet id="ls"><lane id="l" name="站" bh:nameEn="Station" bh:role="liaisonOfficer"><flowNodeRef>m</flowNodeRef></lane></laneSet>
  <manualTask id="m" name="走访" bh:nameEn="Visit"><extensionElements><bh:timer key="signFor"/></extensionElements></manualTask> ◀
</process>`,
    staffed,
  ),
  broken(
    'assign/empty',
    'm',
    'an owner by the standard’s own words whom nobody is',
    `
<resource id="r" name="nobody"/>
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <manualTask id="m" name="走访" bh:nameEn="Visit"> ◀
    <extensionElements><bh:timer key="signFor"/></extensionElements>
    <potentialOwner id="o"><resourceRef>r</resourceRef></potentialOwner>
  </manualTask>
</process>`,
    { ...staffed, roles: ['liaisonOfficer', 'unitHandler', 'nobody'] },
  ),
  broken(
    'assign/empty',
    'choice',
    'a choice nobody is there to make',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <adHocSubProcess id="choice" name="可办" bh:nameEn="To choose" bh:activation="manual"><extensionElements><bh:assignment role="liaisonOfficer"/></extensionElements> ◀
    <userTask id="u" name="办理" bh:nameEn="Handle"><extensionElements><bh:assignment role="unitHandler"/><bh:timer key="signFor"/></extensionElements></userTask>
  </adHocSubProcess>
</process>`,
    staffed,
  ),
  judged(
    'county/R16',
    'u',
    'an office is given two hours',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer" unit="=leadUnit"/>
      <bh:timer value="2" unit="hours"/> ◀
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'county/R16',
    'u',
    'an office is given a term of a few working hours',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <userTask id="u" name="办理" bh:nameEn="Handle">
    <extensionElements>
      <bh:assignment role="liaisonOfficer" unit="区工信局"/>
      <bh:timer key="onTheSpot"/> ◀
    </extensionElements>
  </userTask>
</process>`,
  ),
  judged(
    'county/R4',
    'v',
    'work is sent round again for ever',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="始" bh:nameEn="Start"/>
  <userTask id="do" name="办理" bh:nameEn="Handle"><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements></userTask>
  <userTask id="v" name="验单" bh:nameEn="Verify"><extensionElements><bh:assignment role="liaisonOfficer" notSameAs="do"/><bh:form ref="verify"/><bh:timer key="signFor"/></extensionElements></userTask> ◀
  <exclusiveGateway id="x" default="out"/>
  <endEvent id="e" name="终" bh:nameEn="End"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="do"/>
  <sequenceFlow id="f2" sourceRef="do" targetRef="v"/>
  <sequenceFlow id="f3" sourceRef="v" targetRef="x"/>
  <sequenceFlow id="again" sourceRef="x" targetRef="do"><conditionExpression>not(passed)</conditionExpression></sequenceFlow>
  <sequenceFlow id="out" sourceRef="x" targetRef="e"/>
</process>`,
  ),
  judged(
    'county/R4',
    'v',
    'rounds are compared with what is no number',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="始" bh:nameEn="Start"/>
  <userTask id="do" name="办理" bh:nameEn="Handle"><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements></userTask>
  <userTask id="v" name="验单" bh:nameEn="Verify"><extensionElements><bh:assignment role="liaisonOfficer" notSameAs="do"/><bh:form ref="verify"/><bh:timer key="signFor"/></extensionElements></userTask> ◀
  <exclusiveGateway id="x" default="out"/>
  <endEvent id="e" name="终" bh:nameEn="End"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="do"/>
  <sequenceFlow id="f2" sourceRef="do" targetRef="v"/>
  <sequenceFlow id="f3" sourceRef="v" targetRef="x"/>
  <sequenceFlow id="again" sourceRef="x" targetRef="do"><conditionExpression>rounds &lt; get value(terms, "signFor").value</conditionExpression></sequenceFlow>
  <sequenceFlow id="out" sourceRef="x" targetRef="e"/>
</process>`,
  ),
];
