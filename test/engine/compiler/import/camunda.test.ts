import { describe, expect, it } from 'vitest';
import type { ForeignCase } from '../../../support/foreign-model.ts';
import { foreignModel, imported } from '../../../support/foreign-model.ts';
import { verifyImport } from '../../../support/verify-import.ts';

const user = (attributes: string, extensions = ''): string =>
  task('userTask', attributes, extensions);
const service = (attributes: string, extensions = ''): string =>
  task('serviceTask', attributes, extensions);
const task = (kind: string, attributes: string, extensions: string): string =>
  `<bpmn:${kind} id="step" ${attributes}><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:${kind}>`;
const call = (attributes: string, extensions = ''): string =>
  task('callActivity', `calledElement="other" ${attributes}`, extensions);
const event = (definition: string): string =>
  `<bpmn:intermediateCatchEvent id="caught">${definition}</bpmn:intermediateCatchEvent>`;

const PEOPLE: readonly ForeignCase[] = [
  {
    what: 'assignee',
    inside: user('camunda:assignee="lihua"'),
    gives: ['<bh:assignment user="lihua" />'],
  },
  {
    what: 'assignee computed',
    inside: user('camunda:assignee="${case.handler}"'),
    gives: ['user="=case.handler"'],
  },
  {
    what: 'assignee by who began',
    inside: `<bpmn:startEvent id="begin" camunda:initiator="starter" />${user('camunda:assignee="#{starter}"')}`,
    gives: ['<bh:assignment expression="[]" onEmpty="starter" />'],
    drops: ['camunda:initiator="starter"'],
  },
  {
    what: 'assignee by a bean',
    inside: user('camunda:assignee="${directory.headOf(unit)}"'),
    refuses: [['camunda:assignee="${directory.headOf(unit)}"', /Rewrite it as FEEL/]],
  },
  {
    what: 'candidateUsers',
    inside: user('camunda:candidateUsers="a, ${b.name}"'),
    gives: ['expression="[&quot;a&quot;, b.name]"'],
  },
  {
    what: 'one candidate group',
    inside: user('camunda:candidateGroups="clerk"'),
    gives: ['<bh:assignment role="clerk" />'],
  },
  {
    what: 'candidateGroups',
    inside: user('camunda:candidateGroups="clerk,head" camunda:candidateUsers="${people}"'),
    gives: ['expression="concatenate([&quot;clerk&quot;, &quot;head&quot;], flatten([people]))"'],
  },
  { what: 'priority', inside: user('camunda:priority="${weight}"'), gives: ['priority="=weight"'] },
  {
    what: 'dueDate, a date',
    inside: user('camunda:dueDate="2026-12-01T09:00:00"'),
    gives: ['<bh:timer value="2026-12-01T09:00:00" unit="fixedDate" />'],
  },
  {
    what: 'dueDate, a length',
    inside: user('camunda:dueDate="PT36H"'),
    gives: ['<bh:timer value="2160" unit="minutes" />'],
  },
  {
    what: 'dueDate, months',
    inside: user('camunda:dueDate="P3M"'),
    gives: ['<bh:timer value="3" unit="months" />'],
  },
  {
    what: 'dueDate, computed',
    inside: user('camunda:dueDate="${until}"'),
    gives: ['<bh:timer value="=until" unit="fixedDate" />'],
  },
  {
    what: 'dueDate, neither',
    inside: user('camunda:dueDate="soon"'),
    refuses: [['camunda:dueDate="soon"', /"Term"/]],
  },
  {
    what: 'followUpDate',
    inside: user('camunda:followUpDate="2026-12-01"'),
    drops: ['camunda:followUpDate'],
  },
  {
    what: 'candidateStarter…',
    inside: user(''),
    outside:
      '<bpmn:process id="beside" camunda:candidateStarterGroups="g" camunda:candidateStarterUsers="u" />',
    refuses: [
      ['candidateStarterGroups="g"', /role of the lane/],
      ['candidateStarterUsers="u"', /role of the lane/],
    ],
  },
];

const FORMS: readonly ForeignCase[] = [
  {
    what: 'formKey',
    inside: user('camunda:formKey="embedded:app:forms/approve.html"'),
    gives: ['<bh:form ref="approve" />'],
  },
  {
    what: 'formRef',
    inside: user('camunda:formRef="approve" camunda:formRefBinding="latest"'),
    gives: ['<bh:form ref="approve" binding="latest" />'],
  },
  {
    what: 'formRefVersion',
    inside: user(
      'camunda:formRef="approve" camunda:formRefBinding="version" camunda:formRefVersion="3"',
    ),
    gives: ['<bh:form ref="approve" binding="deployment" />'],
    drops: ['camunda:formRefVersion="3"'],
  },
  {
    what: 'formKey computed',
    inside: user('camunda:formKey="${form}"'),
    refuses: [['camunda:formKey', /"Form"/]],
  },
  {
    what: 'formHandlerClass',
    inside: user('camunda:formHandlerClass="a.B"'),
    refuses: [['camunda:formHandlerClass', /bh:connector/]],
  },
  {
    what: 'formData',
    inside: user(
      '',
      '<camunda:formData><camunda:formField id="days" type="long" /></camunda:formData>',
    ),
    gives: ['<bh:form ref="form-step" />'],
  },
  {
    what: 'formData with what only another tool shows',
    inside: user(
      '',
      '<camunda:formData><camunda:formField id="day" type="date" datePattern="dd/MM"><camunda:properties><camunda:property id="hint" value="v" /></camunda:properties></camunda:formField></camunda:formData>',
    ),
    gives: ['<bh:form ref="form-step" />'],
    drops: ['datePattern="dd/MM"', '<camunda:properties>'],
  },
  {
    what: 'formData with a part nobody knows',
    inside: user(
      '',
      '<camunda:formData><camunda:formField id="day" type="date"><camunda:surprise /></camunda:formField></camunda:formData>',
    ),
    gives: ['<bh:form ref="form-step" />'],
    refuses: [['<camunda:surprise />', /"Form"/]],
  },
  {
    what: 'formData with a type nobody knows',
    inside: user(
      '',
      '<camunda:formData><camunda:formField id="days" type="money" /></camunda:formData>',
    ),
    gives: ['<bh:form ref="form-step" />'],
    refuses: [['<camunda:formField id="days"', /"Form"/]],
  },
  {
    what: 'formProperty',
    inside: user('', '<camunda:formProperty id="x" />'),
    refuses: [['camunda:formProperty', /"Form"/]],
  },
];

const DATA: readonly ForeignCase[] = [
  {
    what: 'inputOutput',
    inside: service(
      'camunda:type="external" camunda:topic="notify"',
      `<camunda:inputOutput>
        <camunda:inputParameter name="to">a &amp; "b"</camunda:inputParameter>
        <camunda:inputParameter name="all"><camunda:list><camunda:value>a</camunda:value><camunda:value>\${b}</camunda:value></camunda:list></camunda:inputParameter>
        <camunda:inputParameter name="by"><camunda:map><camunda:entry key="k">v</camunda:entry></camunda:map></camunda:inputParameter>
        <camunda:inputParameter name="none" />
        <camunda:outputParameter name="sent">\${result}</camunda:outputParameter>
      </camunda:inputOutput>`,
    ),
    gives: [
      '<bh:in source="&quot;a &amp; \\&quot;b\\&quot;&quot;" target="to" />',
      '<bh:in source="[&quot;a&quot;, b]" target="all" />',
      '<bh:in source="{&quot;k&quot;: &quot;v&quot;}" target="by" />',
      '<bh:in source="null" target="none" />',
      '<bh:out source="result" target="sent" />',
    ],
  },
  {
    what: 'inputOutput by a script',
    inside: user(
      '',
      '<camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter><camunda:outputParameter name="y">${z}</camunda:outputParameter></camunda:inputOutput>',
    ),
    gives: ['<bh:out source="z" target="y" />'],
    refuses: [['<camunda:inputParameter name="x">', /script of user task "step" in FEEL/]],
  },
  {
    what: 'call in and out',
    inside: call(
      '',
      '<camunda:in source="a" target="b" /><camunda:in sourceExpression="${c.d}" target="e" /><camunda:out variables="all" />',
    ),
    gives: [
      '<bh:in source="a" target="b" />',
      '<bh:in source="c.d" target="e" />',
      '<bh:call out="all" binding="latest" in="mapped" />',
    ],
  },
  {
    what: 'an attribute nobody knows inside what is converted',
    inside: call('', '<camunda:in source="a" target="b" odd="1" />'),
    refuses: [['source="a" target="b" odd="1"', /unknown odd="1"/]],
  },
  {
    what: 'call in, everything',
    inside: call('', '<camunda:in variables="all" />'),
    gives: ['<bh:call in="all" binding="latest" />'],
  },
  {
    what: 'call in, its own key',
    inside: call('', '<camunda:in businessKey="#{execution.processBusinessKey}" />'),
    drops: ['<camunda:in>'],
  },
  {
    what: 'call in, another key',
    inside: call('', '<camunda:in businessKey="${order}" />'),
    refuses: [['businessKey="${order}"', /bh:businessKey/]],
  },
  {
    what: 'call in, local only',
    inside: call('', '<camunda:in variables="all" local="true" />'),
    refuses: [['local="true"', /bh:in, bh:out/]],
  },
  {
    what: 'calledElementBinding, -Version',
    inside: call('camunda:calledElementBinding="version" camunda:calledElementVersion="2"'),
    gives: ['<bh:call binding="deployment" in="mapped" />'],
    drops: ['camunda:calledElementVersion="2"'],
  },
  {
    what: 'calledElementVersionTag',
    inside: call('camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="t"'),
    gives: ['<bh:call binding="version" version="t" in="mapped" />'],
  },
  {
    what: 'a call that says nothing',
    inside: `${call('')}<bpmn:task id="t" camunda:asyncAfter="true" />`,
    gives: ['<bh:call binding="latest" in="mapped" />'],
  },
  {
    what: 'a computed callee',
    inside: '<bpmn:callActivity id="step" calledElement="${which}" camunda:asyncAfter="true" />',
    refuses: [['calledElement="${which}"', /Choose the process/]],
  },
  {
    what: 'signal payload',
    inside: event(
      '<bpmn:signalEventDefinition id="d"><bpmn:extensionElements><camunda:in source="a" target="b" /></bpmn:extensionElements></bpmn:signalEventDefinition>',
    ),
    gives: ['<bh:in source="a" target="b" />'],
  },
  {
    what: 'collection, elementVariable',
    inside:
      '<bpmn:userTask id="step"><bpmn:multiInstanceLoopCharacteristics camunda:collection="${units}" camunda:elementVariable="unit" /></bpmn:userTask>',
    gives: ['bh:collection="units"', 'bh:element="unit"'],
  },
  {
    what: 'collection, a name',
    inside:
      '<bpmn:userTask id="step"><bpmn:multiInstanceLoopCharacteristics camunda:collection="units" /></bpmn:userTask>',
    gives: ['bh:collection="units"'],
  },
  {
    what: 'resultVariable',
    inside: task('scriptTask', 'camunda:resultVariable="r"', ''),
    gives: ['bh:resultVariable="r"'],
  },
  {
    what: 'errorCodeVariable, errorMessageVariable',
    inside: event(
      '<bpmn:errorEventDefinition id="d" camunda:errorCodeVariable="c" camunda:errorMessageVariable="m" />',
    ),
    gives: ['bh:codeVariable="c"', 'bh:messageVariable="m"'],
  },
  {
    what: 'escalationCodeVariable',
    inside: event('<bpmn:escalationEventDefinition id="d" camunda:escalationCodeVariable="c" />'),
    gives: ['bh:codeVariable="c"'],
  },
  {
    what: 'errorMessage',
    inside: '',
    outside: '<bpmn:error id="e" errorCode="E" camunda:errorMessage="m" />',
    drops: ['camunda:errorMessage="m"'],
  },
  {
    what: 'versionTag',
    inside: '',
    outside: '<bpmn:process id="beside" camunda:versionTag="v1" />',
    gives: ['bh:versionTag="v1"'],
  },
];

const JOBS: readonly ForeignCase[] = [
  {
    what: 'decisionRef',
    inside: task(
      'businessRuleTask',
      'camunda:decisionRef="who" camunda:mapDecisionResult="singleEntry" camunda:decisionRefBinding="latest"',
      '',
    ),
    gives: ['<bh:decision ref="who" binding="latest" />'],
    drops: ['camunda:mapDecisionResult'],
  },
  {
    what: 'decisionRefVersion',
    inside: task(
      'businessRuleTask',
      'camunda:decisionRef="who" camunda:decisionRefVersion="2"',
      '',
    ),
    drops: ['camunda:decisionRefVersion'],
  },
  {
    what: 'decisionRef computed',
    inside: task(
      'businessRuleTask',
      'camunda:decisionRefBinding="latest" camunda:decisionRef="${d}"',
      '',
    ),
    drops: ['camunda:decisionRefBinding'],
    refuses: [['camunda:decisionRef', /Choose the decision/]],
  },
  {
    what: 'topic',
    inside: service('camunda:type="external" camunda:topic="notify"'),
    gives: ['<bh:connector type="notify" />'],
  },
  {
    what: 'a mail task',
    inside: service('camunda:type="mail"'),
    refuses: [['camunda:type="mail"', /Choose a job/]],
  },
  {
    what: 'topic computed',
    inside: service('camunda:topic="${t}"'),
    refuses: [['camunda:topic', /Choose a job/]],
  },
  {
    what: 'topic where no job stands',
    inside: event('<bpmn:messageEventDefinition id="d" camunda:topic="t" />'),
    refuses: [['camunda:topic', /Change its kind/]],
  },
  {
    what: 'failedJobRetryTimeCycle',
    inside: service(
      'camunda:type="external" camunda:topic="notify"',
      '<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>',
    ),
    gives: ['<bh:connector type="notify" retries="3" />'],
  },
  {
    what: 'failedJobRetryTimeCycle, a list',
    inside: service(
      'camunda:type="external" camunda:topic="notify"',
      '<camunda:failedJobRetryTimeCycle>PT1M,PT2M</camunda:failedJobRetryTimeCycle>',
    ),
    refuses: [['PT1M,PT2M', /number of retries/]],
  },
  {
    what: 'failedJobRetryTimeCycle beside nothing',
    inside: user('', '<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>'),
    drops: ['camunda:failedJobRetryTimeCycle'],
  },
];

const DROPPED: readonly ForeignCase[] = [
  ...['async', 'asyncBefore', 'asyncAfter', 'exclusive', 'jobPriority', 'taskPriority'],
  ...['modelerTemplate', 'modelerTemplateVersion'],
].map((name) => ({
  what: name,
  inside: service(`camunda:${name}="true"`),
  drops: [`camunda:${name}="true"`],
}));
const PROCESS: readonly ForeignCase[] = [
  'historyTimeToLive',
  'isStartableInTasklist',
  'jobPriority',
  'taskPriority',
].map((name) => ({
  what: `${name} of a process`,
  inside: '',
  outside: `<bpmn:process id="beside" camunda:${name}="9" />`,
  drops: [`camunda:${name}="9"`],
}));
const NOTES: readonly ForeignCase[] = [
  {
    what: 'initiator',
    inside: '<bpmn:startEvent id="begin" camunda:initiator="starter" />',
    drops: ['camunda:initiator="starter"'],
  },
  {
    what: 'properties',
    inside: user(
      '',
      '<camunda:properties><camunda:property name="a" value="b" /></camunda:properties>',
    ),
    drops: ['<camunda:properties>'],
  },
];

const REFUSED: readonly ForeignCase[] = [
  {
    what: 'who began the case beside candidates: both stay, or the next import would read a variable',
    inside:
      '<bpmn:startEvent id="begin" camunda:initiator="starter" /><bpmn:userTask id="step" camunda:assignee="${starter}" camunda:candidateGroups="clerk" /><bpmn:sequenceFlow id="f" sourceRef="begin" targetRef="step" />',
    gives: ['role="clerk"'],
    refuses: [
      ['camunda:initiator="starter"', /start event "begin".*bh:assignment/],
      ['camunda:assignee="${starter}"', /user task "step"/],
    ],
  },
  ...['class', 'delegateExpression', 'expression'].map((name) => ({
    what: name,
    inside: service(`camunda:${name}="a.B"`),
    refuses: [
      [
        `camunda:${name}="a.B"`,
        /a job of this system \(bh:connector\) at service task "step"/,
      ] as const,
    ],
  })),
  ...['caseRef', 'caseBinding', 'caseVersion', 'caseTenantId'].map((name) => ({
    what: name,
    inside: call(`camunda:${name}="x"`),
    refuses: [[`camunda:${name}="x"`, /Draw it as a process/] as const],
  })),
  ...['variableMappingClass', 'variableMappingDelegateExpression'].map((name) => ({
    what: name,
    inside: call(`camunda:${name}="x"`),
    refuses: [[`camunda:${name}="x"`, /bh:mapping/] as const],
  })),
  {
    what: 'calledElementTenantId',
    inside: call('camunda:calledElementTenantId="t"'),
    refuses: [['camunda:calledElementTenantId', /another tenant/]],
  },
  {
    what: 'decisionRefTenantId',
    inside: task('businessRuleTask', 'camunda:decisionRefTenantId="t"', ''),
    refuses: [['camunda:decisionRefTenantId', /another tenant/]],
  },
  {
    what: 'resource',
    inside: task('scriptTask', 'camunda:resource="x.js"', ''),
    refuses: [['camunda:resource', /in FEEL/]],
  },
  {
    what: 'listeners',
    inside: user(
      '',
      '<camunda:taskListener class="a.B" event="create" /><camunda:executionListener event="end"><camunda:script scriptFormat="groovy">x</camunda:script></camunda:executionListener>',
    ),
    refuses: [
      ['camunda:taskListener', /bh:cc/],
      ['camunda:executionListener', /bh:cc/],
    ],
  },
  {
    what: 'connector',
    inside: service(
      '',
      '<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>',
    ),
    refuses: [['camunda:connector', /Choose a job/]],
  },
  {
    what: 'field',
    inside: service('', '<camunda:field name="f" stringValue="v" />'),
    refuses: [['camunda:field', /program code/]],
  },
  {
    what: 'errorEventDefinition of a job',
    inside: service('', '<camunda:errorEventDefinition id="x" errorRef="e" expression="${y}" />'),
    refuses: [['camunda:errorEventDefinition', /program code/]],
  },
  {
    what: 'variableName, variableEvents',
    inside: event(
      '<bpmn:conditionalEventDefinition id="d" camunda:variableName="a" camunda:variableEvents="create" />',
    ),
    refuses: [
      ['camunda:variableName', /into the condition/],
      ['camunda:variableEvents', /into the condition/],
    ],
  },
  {
    what: 'a name nobody knows',
    inside: user('camunda:novelty="1"', '<camunda:surprise />'),
    refuses: [
      ['camunda:novelty', /unknown camunda:novelty/],
      ['camunda:surprise', /unknown <camunda:surprise>/],
    ],
  },
  {
    what: 'a place nobody knows',
    inside: '<camunda:properties />',
    refuses: [['camunda:properties', /unknown/]],
  },
  {
    what: 'what bh says already',
    inside:
      '<bpmn:userTask id="step" camunda:assignee="a"><bpmn:extensionElements><bh:assignment xmlns:bh="urn:bihuan:bpmn:1" user="b" /></bpmn:extensionElements></bpmn:userTask>',
    refuses: [['camunda:assignee="a"', /Keep one/]],
  },
];

const NATIVE: readonly ForeignCase[] = [
  {
    what: 'conditions',
    inside:
      '<bpmn:task id="a" /><bpmn:task id="b" /><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"><bpmn:conditionExpression>${amount &gt;= 100}</bpmn:conditionExpression></bpmn:sequenceFlow>',
    gives: ['<bpmn:conditionExpression>amount &gt;= 100</bpmn:conditionExpression>'],
  },
  {
    what: 'conditions by a bean',
    inside:
      '<bpmn:task id="a" /><bpmn:task id="b" /><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"><bpmn:conditionExpression>${rules.apply(amount)}</bpmn:conditionExpression></bpmn:sequenceFlow>',
    refuses: [['${rules.apply(amount)}', /Rewrite it as FEEL/]],
  },
  {
    what: 'timers',
    inside: event(
      '<bpmn:timerEventDefinition id="d"><bpmn:timeDuration>${length}</bpmn:timeDuration></bpmn:timerEventDefinition>',
    ),
    gives: ['<bpmn:timeDuration>length</bpmn:timeDuration>'],
  },
  {
    what: 'Quartz cron',
    inside: `${event('<bpmn:timerEventDefinition id="d"><bpmn:timeCycle>0 30 8 ? * 2-6</bpmn:timeCycle></bpmn:timerEventDefinition>')}<bpmn:task id="t" camunda:asyncAfter="true" />`,
    gives: ['value="weekly:MON,TUE,WED,THU,FRI" at="08:30" unit="recurring"'],
  },
  {
    what: 'computed message names',
    inside: '',
    outside: '<bpmn:message id="m" name="${subject}" />',
    gives: ['name="=subject"'],
  },
];

describe('a model of Camunda 7', () => {
  it.each([
    ...PEOPLE,
    ...FORMS,
    ...DATA,
    ...JOBS,
    ...DROPPED,
    ...PROCESS,
    ...NOTES,
    ...REFUSED,
    ...NATIVE,
  ])('$what', (row) => verifyImport('camunda', row));

  it('brings the form its fields describe', () => {
    const { forms } = imported(
      foreignModel(
        'camunda',
        `<bpmn:userTask id="approveStep" name="审批"><bpmn:extensionElements><camunda:formData>
          <camunda:formField id="days" label="天数" type="long" defaultValue="3"><camunda:validation><camunda:constraint name="required" /><camunda:constraint name="max" config="30" /></camunda:validation></camunda:formField>
          <camunda:formField id="kind" type="enum"><camunda:value id="a" name="甲" /></camunda:formField>
          <camunda:formField id="when" label="日期" type="date"><camunda:validation><camunda:constraint name="readonly" /></camunda:validation></camunda:formField>
        </camunda:formData></bpmn:extensionElements></bpmn:userTask>`,
      ),
    );
    expect(forms).toEqual({
      'form-approve-step': {
        schemaVersion: 1,
        type: 'default',
        id: 'form-approve-step',
        label: '审批',
        components: [
          {
            type: 'number',
            decimalDigits: 0,
            key: 'days',
            label: '天数',
            defaultValue: 3,
            validate: { required: true, max: 30 },
          },
          { type: 'select', key: 'kind', label: 'kind', values: [{ value: 'a', label: '甲' }] },
          { type: 'datetime', subtype: 'date', key: 'when', label: '日期', readonly: true },
        ],
      },
    });
  });
});
