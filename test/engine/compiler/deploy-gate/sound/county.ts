import { countyResources } from '../../../../support/county-resources.ts';
import { sound } from '../models.ts';
import {
  ALL,
  around,
  deciding,
  INSIDE,
  motion,
  QUORUM_AND_WINDOW,
  suggestion,
} from '../suggestion.ts';

const fits = (what: string, model: string) => sound(what, model, countyResources);
const NAMED = 'name="办理" bh:nameEn="Handle"';
const TERM = '<bh:timer key="signFor"/>';

/** What comes close to a fault of a county’s procedure and is none. */
export const county = [
  fits(
    'a person excluded from another’s step',
    `
<process id="p" ${NAMED} isExecutable="true">
  <userTask id="t" ${NAMED}><extensionElements><bh:assignment user="wang"/>${TERM}</extensionElements></userTask>
  <userTask id="u" ${NAMED}><extensionElements><bh:assignment sameAs="t"/>${TERM}</extensionElements></userTask>
  <userTask id="v" ${NAMED}><extensionElements><bh:assignment user="li" notSameAs="t u"/>${TERM}</extensionElements></userTask>
  <userTask id="w" ${NAMED}><extensionElements><bh:assignment user="=chosen" notSameAs="t v"/>${TERM}</extensionElements></userTask>
</process>`,
  ),
  fits(
    'a statutory term as long as the law allows',
    `
<process id="p" ${NAMED} isExecutable="true">
  <userTask id="t" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="reply.standard"/></extensionElements></userTask>
</process>`,
  ),
  fits(
    'what comes every month, beside a task and as its deadline',
    `
<process id="p" ${NAMED} isExecutable="true">
  <userTask id="t" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer"/>${TERM}</extensionElements></userTask>
  <boundaryEvent id="b" ${NAMED} attachedToRef="t" cancelActivity="false"><timerEventDefinition><extensionElements><bh:timer key="visit.monthly"/></extensionElements></timerEventDefinition></boundaryEvent>
  <userTask id="u" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="visit.monthly"/></extensionElements></userTask>
  <sequenceFlow id="f" sourceRef="b" targetRef="u"/>
</process>`,
  ),
  fits(
    'a choice inside one of two branches, merged before the join',
    `
<process id="p" ${NAMED} isExecutable="true">
  <startEvent id="s" ${NAMED}/>
  <parallelGateway id="fork"/>
  <exclusiveGateway id="x"/>
  <exclusiveGateway id="merge"/>
  <task id="t" ${NAMED}/>
  <parallelGateway id="join"/>
  <endEvent id="e" ${NAMED}/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
  <sequenceFlow id="f2" sourceRef="fork" targetRef="x"/>
  <sequenceFlow id="f3" sourceRef="fork" targetRef="join"/>
  <sequenceFlow id="f4" sourceRef="x" targetRef="t"><conditionExpression>a</conditionExpression></sequenceFlow>
  <sequenceFlow id="f5" sourceRef="x" targetRef="merge"><conditionExpression>not(a)</conditionExpression></sequenceFlow>
  <sequenceFlow id="f6" sourceRef="t" targetRef="merge"/>
  <sequenceFlow id="f7" sourceRef="merge" targetRef="join"/>
  <sequenceFlow id="f8" sourceRef="join" targetRef="e"/>
</process>`,
  ),
  fits(
    'two forks behind a choice, their branches merged one by one before the join',
    `
<process id="p" ${NAMED} isExecutable="true">
  <startEvent id="s" ${NAMED}/>
  <exclusiveGateway id="x"/>
  <parallelGateway id="one"/>
  <parallelGateway id="two"/>
  <exclusiveGateway id="left"/>
  <exclusiveGateway id="right"/>
  <parallelGateway id="join"/>
  <endEvent id="e" ${NAMED}/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
  <sequenceFlow id="f2" sourceRef="x" targetRef="one"><conditionExpression>a</conditionExpression></sequenceFlow>
  <sequenceFlow id="f3" sourceRef="x" targetRef="two"><conditionExpression>not(a)</conditionExpression></sequenceFlow>
  <sequenceFlow id="f4" sourceRef="one" targetRef="left"/>
  <sequenceFlow id="f5" sourceRef="one" targetRef="right"/>
  <sequenceFlow id="f6" sourceRef="two" targetRef="left"/>
  <sequenceFlow id="f7" sourceRef="two" targetRef="right"/>
  <sequenceFlow id="f8" sourceRef="left" targetRef="join"/>
  <sequenceFlow id="f9" sourceRef="right" targetRef="join"/>
  <sequenceFlow id="f10" sourceRef="join" targetRef="e"/>
</process>`,
  ),
  fits('a suggestion as the law wants it', suggestion(ALL)),
  fits(
    'a key item made by the council',
    suggestion(['decide', ...ALL], {
      decide: deciding('councilOfChairpersons', '<bh:form ref="key-decide"/>'),
    }),
  ),
  fits(
    'a key item written down behind the council',
    suggestion(['decide', 'made', ...ALL], {
      decide: deciding('councilOfChairpersons', '<bh:form ref="sign-for"/>'),
      made: '  <scriptTask id="made" name="办" bh:nameEn="Do" bh:resultVariable="key"><script>"YES"</script></scriptTask>',
    }),
  ),
  sound(
    'a county whose report stands in the file',
    `${suggestion(ALL)}
<process id="annual-report" ${NAMED} isExecutable="true"><task id="write" ${NAMED}/></process>`,
    { ...countyResources, processes: {} },
  ),
  fits('a way back to the contact', suggestion(ALL, {}, around('reply', 'contact'))),
  fits(
    'contact and review inside a sub-process every way passes',
    suggestion(['dispatch', 'sub', 'reply', 'close', 'publish'], { sub: INSIDE }),
  ),
  fits(
    'a motion with quorum, window and a way down',
    motion(QUORUM_AND_WINDOW, 'suggestion-draft'),
  ),
  sound(
    'people who are there, and whom only a case can name',
    `
<process id="p" ${NAMED} isExecutable="true">
  <userTask id="t" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer"/>${TERM}<bh:form ref="visit"/></extensionElements></userTask>
  <userTask id="u" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer" unit="=case.station"/>${TERM}</extensionElements></userTask>
  <userTask id="v" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer" unit="station-1"/>${TERM}</extensionElements></userTask>
  <userTask id="w" ${NAMED}><extensionElements><bh:assignment user="wang"/>${TERM}</extensionElements></userTask>
  <userTask id="x" ${NAMED}><extensionElements><bh:assignment user="=chosen"/>${TERM}</extensionElements></userTask>
  <userTask id="y" ${NAMED}><extensionElements><bh:assignment expression="=deputies"/>${TERM}</extensionElements></userTask>
  <userTask id="z" ${NAMED}><extensionElements><bh:assignment sameAs="t"/>${TERM}</extensionElements></userTask>
</process>`,
    {
      ...countyResources,
      held: ['liaisonOfficer', 'liaisonOfficer@station-1', 'wang'],
      stations: [{ name: '站', deputies: 1, enterprises: 5 }],
    },
  ),
  fits(
    'a few hours for a person, a day for an office',
    `
<process id="p" ${NAMED} isExecutable="true">
  <userTask id="t" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="onTheSpot"/></extensionElements></userTask>
  <userTask id="u" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer" unit="=leadUnit"/><bh:timer value="24" unit="hours"/></extensionElements></userTask>
  <userTask id="v" ${NAMED}><extensionElements><bh:assignment role="liaisonOfficer" unit="=leadUnit"/><bh:timer value="=hoursLeft" unit="hours"/></extensionElements></userTask>
</process>`,
  ),
  fits(
    'work sent round again as often as the county lets it be',
    `
<process id="p" name="流程" bh:nameEn="Process" isExecutable="true">
  <startEvent id="s" name="始" bh:nameEn="Start"/>
  <userTask id="do" name="办理" bh:nameEn="Handle"><extensionElements><bh:assignment role="liaisonOfficer"/><bh:timer key="signFor"/></extensionElements></userTask>
  <userTask id="v" name="验单" bh:nameEn="Verify"><extensionElements><bh:assignment role="liaisonOfficer" notSameAs="do"/><bh:form ref="verify"/><bh:timer key="signFor"/></extensionElements></userTask>
  <exclusiveGateway id="x" default="out"/>
  <endEvent id="e" name="终" bh:nameEn="End"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="do"/>
  <sequenceFlow id="f2" sourceRef="do" targetRef="v"/>
  <sequenceFlow id="f3" sourceRef="v" targetRef="x"/>
  <sequenceFlow id="again" sourceRef="x" targetRef="do"><conditionExpression>rounds &lt; get value(terms, "verify.max").value</conditionExpression></sequenceFlow>
  <sequenceFlow id="out" sourceRef="x" targetRef="e"/>
</process>`,
  ),
];
