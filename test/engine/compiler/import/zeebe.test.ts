import { describe, expect, it } from 'vitest';
import { foreignModel, imported, type ForeignCase } from '../../../support/foreign-model.ts';
import { verifyImport } from '../../../support/verify-import.ts';

const task = (kind: string, extensions: string, inside = ''): string =>
  `<bpmn:${kind} id="step"><bpmn:extensionElements>${extensions}</bpmn:extensionElements>${inside}</bpmn:${kind}>`;
const user = (extensions: string): string => task('userTask', extensions);
const service = (extensions: string): string => task('serviceTask', extensions);
const cycle = (text: string): string =>
  `<bpmn:startEvent id="begin"><bpmn:timerEventDefinition id="d"><bpmn:timeCycle>${text}</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>${user('<zeebe:userTask />')}`;

const PEOPLE: readonly ForeignCase[] = [
  {
    what: 'assignmentDefinition',
    inside: user(
      '<zeebe:assignmentDefinition assignee="=handler" candidateUsers="a, b" candidateGroups="clerk" />',
    ),
    gives: ['user="=handler"', 'expression="[&quot;a&quot;, &quot;b&quot;]"', 'role="clerk"'],
  },
  {
    what: 'computed groups',
    inside: user('<zeebe:assignmentDefinition candidateGroups="=groups" />'),
    gives: ['expression="flatten([groups])"'],
  },
  {
    what: 'priorityDefinition',
    inside: user('<zeebe:priorityDefinition priority="=30" />'),
    gives: ['<bh:assignment priority="=30" />'],
  },
  {
    what: 'taskSchedule',
    inside: user(
      '<zeebe:taskSchedule dueDate="=now() + duration(&#34;P1D&#34;)" followUpDate="=x" />',
    ),
    gives: ['<bh:timer value="=now() + duration(&quot;P1D&quot;)" unit="fixedDate" />'],
    drops: ['followUpDate="=x"'],
  },
  {
    what: 'formDefinition',
    inside: user('<zeebe:formDefinition formId="approve" bindingType="deployment" />'),
    gives: ['<bh:form ref="approve" binding="deployment" />'],
  },
  {
    what: 'formDefinition of a version',
    inside: user(
      '<zeebe:formDefinition externalReference="approve" bindingType="versionTag" versionTag="v1" />',
    ),
    gives: ['<bh:form ref="approve" binding="deployment" />'],
    drops: ['versionTag="v1"'],
  },
  {
    what: 'a computed form',
    inside: user('<zeebe:formDefinition formId="=x" />'),
    refuses: [['formId="=x"', /"Form"/]],
  },
  {
    what: 'userTaskForm',
    inside: `<bpmn:extensionElements><zeebe:userTaskForm id="Form_1">{"type":"default","components":[{"type":"textfield","key":"why","label":"Why","layout":{"row":"r"},"id":"f"}]}</zeebe:userTaskForm></bpmn:extensionElements>${user('<zeebe:formDefinition formKey="camunda-forms:bpmn:Form_1" />')}`,
    gives: ['<bh:form ref="Form_1" />'],
  },
  {
    what: 'userTaskForm nobody can read',
    inside:
      '<bpmn:extensionElements><zeebe:userTaskForm id="Form_1">{"components":[{"type":"iframe"}]}</zeebe:userTaskForm></bpmn:extensionElements>',
    refuses: [['zeebe:userTaskForm', /"Form"/]],
  },
];

const DATA: readonly ForeignCase[] = [
  {
    what: 'ioMapping',
    inside: service(
      '<zeebe:taskDefinition type="notify" /><zeebe:ioMapping><zeebe:input source="=a.b" target="x" /><zeebe:input source="plain" target="y" /><zeebe:output source="=r" target="z" /></zeebe:ioMapping>',
    ),
    gives: [
      '<bh:in source="=a.b" target="x" />',
      '<bh:in source="&quot;plain&quot;" target="y" />',
      '<bh:out source="=r" target="z" />',
    ],
  },
  {
    what: 'subscription',
    inside:
      '<bpmn:intermediateCatchEvent id="heard"><bpmn:messageEventDefinition id="d" messageRef="m" /></bpmn:intermediateCatchEvent><bpmn:receiveTask id="also" messageRef="m" />',
    outside:
      '<bpmn:message id="m" name="reply"><bpmn:extensionElements><zeebe:subscription correlationKey="=order" /></bpmn:extensionElements></bpmn:message>',
    gives: [
      '<bpmn:intermediateCatchEvent id="heard">\n  <bpmn:extensionElements>\n    <bh:correlation key="=order" />',
      '<bpmn:receiveTask id="also" messageRef="m">\n  <bpmn:extensionElements>\n    <bh:correlation key="=order" />',
    ],
  },
  {
    what: 'subscription of a start',
    inside:
      '<bpmn:startEvent id="begin"><bpmn:messageEventDefinition id="d" messageRef="m" /></bpmn:startEvent>',
    outside:
      '<bpmn:message id="m" name="reply"><bpmn:extensionElements><zeebe:subscription correlationKey="=order" /></bpmn:extensionElements></bpmn:message>',
  },
  {
    what: 'loopCharacteristics',
    inside:
      '<bpmn:userTask id="step"><bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=units" inputElement="unit" outputCollection="answers" outputElement="=answer" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>',
    gives: [
      'bh:collection="=units"',
      'bh:element="unit"',
      'bh:outputCollection="answers"',
      'bh:outputElement="=answer"',
    ],
  },
  {
    what: 'script',
    inside: task('scriptTask', '<zeebe:script expression="=a &lt; 3" resultVariable="r" />'),
    gives: ['bh:resultVariable="r"', 'scriptFormat="feel"', '<bpmn:script>a &lt; 3</bpmn:script>'],
  },
  {
    what: 'calledDecision',
    inside: task(
      'businessRuleTask',
      '<zeebe:calledDecision decisionId="who" resultVariable="r" bindingType="versionTag" versionTag="v" />',
    ),
    gives: ['<bh:decision ref="who" binding="deployment" />', 'bh:resultVariable="r"'],
    drops: ['versionTag="v"'],
  },
  {
    what: 'a computed decision',
    inside: task(
      'businessRuleTask',
      '<zeebe:calledDecision decisionId="=d" resultVariable="r" bindingType="latest" />',
    ),
    refuses: [
      [
        'decisionId="=d" resultVariable="r" bindingType="latest"',
        /decisionId.* Choose the decision/,
      ],
    ],
  },
  {
    what: 'a script where none stands',
    inside: user('<zeebe:script expression="=1" resultVariable="r" />'),
    refuses: [['<zeebe:script expression="=1"', /user task "step".* Say it in bh/]],
  },
  {
    what: 'attributes nobody knows inside what is converted',
    inside: service(
      '<zeebe:taskDefinition type="notify" /><zeebe:ioMapping odd="1"><zeebe:input source="=1" target="a" even="2" /></zeebe:ioMapping>',
    ),
    gives: ['<bh:connector type="notify" />'],
    refuses: [
      ['odd="1"', /unknown odd="1"/],
      ['even="2"', /unknown even="2"/],
    ],
  },
  {
    what: 'where a drawing tool has its presets from',
    inside: user(
      '<zeebe:ioMapping><zeebe:input source="=1" target="a" modelerConfigurationName="n" /></zeebe:ioMapping>',
    ),
    gives: ['<bh:in source="=1" target="a" />'],
    drops: ['modelerConfigurationName="n"'],
  },
  {
    what: 'versionTag',
    inside: '<bpmn:extensionElements><zeebe:versionTag value="v1" /></bpmn:extensionElements>',
    gives: ['bh:versionTag="v1"'],
  },
  {
    what: 'adHoc',
    inside: task(
      'adHocSubProcess',
      '<zeebe:adHoc activeElementsCollection="=steps" />',
      '<bpmn:task id="t" />',
    ),
    gives: ['bh:elements="=steps"'],
  },
];

const CALLS: readonly ForeignCase[] = [
  {
    what: 'calledElement',
    inside: task(
      'callActivity',
      '<zeebe:calledElement processId="other" propagateAllChildVariables="false" />',
    ),
    gives: ['calledElement="other"', '<bh:call binding="latest" in="all" out="mapped" />'],
  },
  {
    what: 'calledElement, its defaults',
    inside: task('callActivity', '<zeebe:calledElement processId="other" />'),
    gives: ['<bh:call binding="latest" in="all" out="all" />'],
  },
  {
    what: 'calledElement, a version',
    inside: task(
      'callActivity',
      '<zeebe:calledElement processId="other" propagateAllParentVariables="false" bindingType="versionTag" versionTag="v" />',
    ),
    gives: ['<bh:call binding="version" in="mapped" out="all" version="v" />'],
  },
  {
    what: 'a computed callee',
    inside: task('callActivity', '<zeebe:calledElement processId="=which" />'),
    refuses: [['processId="=which"', /Choose the process/]],
  },
  {
    what: 'processIdExpression',
    inside: task('callActivity', '<zeebe:calledElement processIdExpression="which" />'),
    refuses: [['processIdExpression="which"', /Choose the process/]],
  },
];

const JOBS: readonly ForeignCase[] = [
  {
    what: 'taskDefinition, taskHeaders',
    inside: service(
      '<zeebe:taskDefinition type="notify" retries="3" /><zeebe:taskHeaders><zeebe:header key="to" value="all" /></zeebe:taskHeaders>',
    ),
    gives: ['<bh:connector type="notify" retries="3">', '<bh:header name="to" value="all" />'],
  },
  {
    what: 'a computed job',
    inside: service(
      '<zeebe:taskHeaders><zeebe:header key="a" value="b" /></zeebe:taskHeaders><zeebe:taskDefinition type="=kind" retries="3" />',
    ),
    refuses: [
      ['<zeebe:header key="a" value="b" />', /taskHeaders>. Choose a job/],
      ['type="=kind" retries="3"', /type="=kind". Choose a job/],
    ],
  },
  {
    what: 'a computed number of retries',
    inside: service('<zeebe:taskDefinition type="notify" retries="=n" />'),
    gives: ['<bh:connector type="notify" />'],
    refuses: [['retries="=n"', /number of retries/]],
  },
  {
    what: 'a job where none stands',
    inside:
      '<bpmn:endEvent id="done"><bpmn:extensionElements><zeebe:taskDefinition type="x" /></bpmn:extensionElements></bpmn:endEvent>',
    refuses: [['zeebe:taskDefinition', /Change its kind/]],
  },
  {
    what: 'taskHeaders of a person’s task',
    inside: user('<zeebe:taskHeaders><zeebe:header key="a" value="b" /></zeebe:taskHeaders>'),
    drops: ['<zeebe:taskHeaders>'],
  },
  {
    what: 'cron, weekdays',
    inside: cycle('0 0 9 * * MON-FRI'),
    gives: ['<bh:timer value="weekly:MON,TUE,WED,THU,FRI" at="09:00" unit="recurring" />'],
  },
  {
    what: 'cron, a day of the month',
    inside: cycle('0 30 8 25 * *'),
    gives: ['value="monthly:25" at="08:30"'],
  },
  {
    what: 'cron no rule says',
    inside: cycle('0 */5 * * * *'),
    refuses: [['0 */5 * * * *', /weekly, monthly, quarterly or yearly/]],
  },
  {
    what: 'an ISO cycle',
    inside: cycle('R3/PT10M'),
    gives: ['<bpmn:timeCycle>R3/PT10M</bpmn:timeCycle>'],
  },
];

const DROPPED: readonly ForeignCase[] = [
  {
    what: 'properties',
    inside: user('<zeebe:properties><zeebe:property name="a" value="b" /></zeebe:properties>'),
    drops: ['<zeebe:properties>'],
  },
  { what: 'userTask', inside: user('<zeebe:userTask />'), drops: ['<zeebe:userTask>'] },
  {
    what: 'jobPriorityDefinition',
    inside: service('<zeebe:jobPriorityDefinition priority="5" />'),
    drops: ['<zeebe:jobPriorityDefinition>'],
  },
  ...['modelerTemplate', 'modelerTemplateVersion', 'modelerTemplateIcon', 'retryCounter'].map(
    (name) => ({
      what: name,
      inside: `<bpmn:task id="step" zeebe:${name}="x" />`,
      drops: [`zeebe:${name}="x"`],
    }),
  ),
];

const REFUSED: readonly ForeignCase[] = [
  {
    what: 'executionListeners',
    inside: user(
      '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x" /></zeebe:executionListeners>',
    ),
    refuses: [['zeebe:executionListeners', /bh:cc/]],
  },
  {
    what: 'taskListeners',
    inside: user(
      '<zeebe:taskListeners><zeebe:taskListener eventType="creating" type="x" /></zeebe:taskListeners>',
    ),
    refuses: [['zeebe:taskListeners', /bh:cc/]],
  },
  {
    what: 'linkedResources',
    inside: service(
      '<zeebe:linkedResources><zeebe:linkedResource resourceId="r" /></zeebe:linkedResources>',
    ),
    refuses: [['zeebe:linkedResources', /no other file|need no other/]],
  },
  {
    what: 'agentDefinition',
    inside: service('<zeebe:agentDefinition agentType="x" />'),
    refuses: [['zeebe:agentDefinition', /user task or choose a job/]],
  },
  {
    what: 'conditionalFilter',
    inside:
      '<bpmn:intermediateCatchEvent id="c"><bpmn:conditionalEventDefinition id="d"><bpmn:extensionElements><zeebe:conditionalFilter variableNames="a" /></bpmn:extensionElements></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
    refuses: [['zeebe:conditionalFilter', /into the condition/]],
  },
  {
    what: 'ad-hoc outputCollection',
    inside: task(
      'adHocSubProcess',
      '<zeebe:adHoc outputCollection="all" outputElement="=x" />',
      '<bpmn:task id="t" />',
    ),
    refuses: [
      ['outputCollection="all"', /Map the outputs/],
      ['outputElement="=x"', /Map the outputs/],
    ],
  },
  {
    what: 'a called process where nothing is called',
    inside: user('<zeebe:calledElement processId="other" />'),
    refuses: [['<zeebe:calledElement processId="other" />', /user task "step".* Say it in bh/]],
  },
  {
    what: 'a computed form',
    inside: user('<zeebe:formDefinition formId="=f" bindingType="latest" />'),
    refuses: [['formId="=f" bindingType="latest"', /formId="=f".* Choose one/]],
  },
  {
    what: 'an attribute on what is neither BPMN nor its own',
    inside:
      '<bpmn:task id="step"><bpmn:extensionElements><vendor:note xmlns:vendor="urn:vendor" zeebe:x="1" /></bpmn:extensionElements></bpmn:task>',
    refuses: [['zeebe:x="1"', /task "step".* unknown zeebe:x="1"/]],
  },
  {
    what: 'businessId',
    inside: task('callActivity', '<zeebe:calledElement processId="other" businessId="=k" />'),
    refuses: [['businessId="=k"', /bh:businessKey/]],
  },
  {
    what: 'an element nobody knows',
    inside: user('<zeebe:surprise />'),
    refuses: [['zeebe:surprise', /unknown/]],
  },
];

describe('a model of Camunda 8', () => {
  it.each([...PEOPLE, ...DATA, ...CALLS, ...JOBS, ...DROPPED, ...REFUSED])('$what', (row) =>
    verifyImport('zeebe', row),
  );

  it('keeps FEEL as it is written', async () => {
    const flow = '<bpmn:conditionExpression>=amount &gt; 100</bpmn:conditionExpression>';
    const inside = `<bpmn:task id="a" /><bpmn:task id="b" /><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b">${flow}</bpmn:sequenceFlow>`;
    await verifyImport('zeebe', { what: '', inside, gives: [flow] });
  });

  it('brings the form that stood in the file', () => {
    const json =
      '{"components":[{"type":"group","label":"G","components":[{"type":"number","key":"n","label":"N","validate":{"required":true,"pattern":"x"}}]},{"type":"text","text":"t","id":"x"}]}';
    const { forms } = imported(
      foreignModel(
        'zeebe',
        `<bpmn:extensionElements><zeebe:userTaskForm id="Form_1">${json.replaceAll('"', '&quot;')}</zeebe:userTaskForm></bpmn:extensionElements>`,
      ),
    );
    expect(forms).toEqual({
      Form_1: {
        schemaVersion: 1,
        type: 'default',
        id: 'form-1',
        components: [
          {
            type: 'group',
            label: 'G',
            components: [{ type: 'number', key: 'n', label: 'N', validate: { required: true } }],
          },
          { type: 'text', text: 't' },
        ],
      },
    });
  });
});
