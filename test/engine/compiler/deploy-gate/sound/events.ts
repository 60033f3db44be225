import { sound } from '../models.ts';

const inTheMiddle = (what: string, event: string) =>
  sound(
    what,
    `
<message id="m"/><signal id="g"/><escalation id="c"/><error id="r"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  ${event}
  <endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
  <sequenceFlow id="f2" sourceRef="x" targetRef="e"/>
</process>`,
  );

const atTheEnd = (what: string, definitions: string) =>
  sound(
    what,
    `
<message id="m"/><signal id="g"/><escalation id="c"/><error id="r"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <endEvent id="e">${definitions}</endEvent>
  <sequenceFlow id="f1" sourceRef="s" targetRef="e"/>
</process>`,
  );

const onTheBorder = (what: string, definitions: string, attributes = '') =>
  sound(
    what,
    `
<message id="m"/><signal id="g"/><escalation id="c"/><error id="r"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <userTask id="t"/>
  <boundaryEvent id="b" attachedToRef="t" ${attributes}>${definitions}</boundaryEvent>
  <endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
  <sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
  <sequenceFlow id="f3" sourceRef="b" targetRef="e"/>
</process>`,
  );

/** Events of every kind, in every place they may have. */
export const events = [
  inTheMiddle('a milestone', '<intermediateThrowEvent id="x"/>'),
  inTheMiddle(
    'a message thrown',
    '<intermediateThrowEvent id="x"><messageEventDefinition messageRef="m"/></intermediateThrowEvent>',
  ),
  inTheMiddle(
    'a signal thrown',
    '<intermediateThrowEvent id="x"><signalEventDefinition signalRef="g"/></intermediateThrowEvent>',
  ),
  inTheMiddle(
    'an escalation without a code thrown',
    '<intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="c"/></intermediateThrowEvent>',
  ),
  inTheMiddle(
    'everything compensated',
    '<intermediateThrowEvent id="x"><compensateEventDefinition waitForCompletion="false"/></intermediateThrowEvent>',
  ),
  inTheMiddle(
    'several things thrown at once',
    '<intermediateThrowEvent id="x"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/></intermediateThrowEvent>',
  ),
  inTheMiddle(
    'a message caught',
    '<intermediateCatchEvent id="x"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>',
  ),
  inTheMiddle(
    'a time in FEEL',
    '<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>duration("P" + string(n) + "D")</timeDuration></timerEventDefinition></intermediateCatchEvent>',
  ),
  inTheMiddle(
    'a date without a time',
    '<intermediateCatchEvent id="x"><timerEventDefinition><timeDate>2030-01-02</timeDate></timerEventDefinition></intermediateCatchEvent>',
  ),
  inTheMiddle(
    'a county term as a timer',
    '<intermediateCatchEvent id="x"><timerEventDefinition><extensionElements><bh:timer value="3" unit="workingDays" roll="forward" at="24:00"/></extensionElements></timerEventDefinition></intermediateCatchEvent>',
  ),
  ...[
    'value="2026-12-01T09:00:00" unit="fixedDate"',
    'value="12-01" unit="fixedDate" roll="backward"',
    'value="1.5" unit="hours" anchor="caseStart"',
    'value="0" unit="workingDays" anchor="交办"',
    'value="-1" unit="months" anchor="2026-12-31"',
    'value="=days" unit="workingDays" anchor="=promise.due"',
    'value="weekly:MON,THU" unit="recurring" count="3" catchUp="all"',
  ].map((written) =>
    inTheMiddle(
      `a term of its own: ${written}`,
      `<intermediateCatchEvent id="x"><timerEventDefinition><extensionElements><bh:timer ${written}/></extensionElements></timerEventDefinition></intermediateCatchEvent>`,
    ),
  ),
  inTheMiddle(
    'one of several caught',
    '<intermediateCatchEvent id="x"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/></intermediateCatchEvent>',
  ),
  inTheMiddle(
    'all of several caught',
    '<intermediateCatchEvent id="x" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/></intermediateCatchEvent>',
  ),
  sound(
    'a link used twice',
    `
<startEvent id="s"/>
<parallelGateway id="fork"/>
<intermediateThrowEvent id="t1"><linkEventDefinition name="A"/></intermediateThrowEvent>
<intermediateThrowEvent id="t2"><linkEventDefinition name="A"/></intermediateThrowEvent>
<intermediateCatchEvent id="c"><linkEventDefinition name="A"/></intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="fork"/>
<sequenceFlow id="f2" sourceRef="fork" targetRef="t1"/>
<sequenceFlow id="f3" sourceRef="fork" targetRef="t2"/>
<sequenceFlow id="f4" sourceRef="c" targetRef="e"/>`,
  ),
  sound(
    'a definition shared by reference',
    `
<signal id="g"/>
<signalEventDefinition id="shared" signalRef="g"/>
<process id="p" isExecutable="true">
  <startEvent id="s"><eventDefinitionRef>shared</eventDefinitionRef></startEvent>
  <endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="e"/>
</process>`,
  ),
  atTheEnd('an end that throws an error without a code', '<errorEventDefinition errorRef="r"/>'),
  atTheEnd(
    'an end that sends and terminates',
    '<messageEventDefinition messageRef="m"/><terminateEventDefinition/>',
  ),
  atTheEnd('an end that escalates', '<escalationEventDefinition escalationRef="c"/>'),
  onTheBorder('an error caught', '<errorEventDefinition errorRef="r"/>'),
  onTheBorder(
    'any escalation caught beside the work',
    '<escalationEventDefinition/>',
    'cancelActivity="false"',
  ),
  onTheBorder(
    'a reminder every week',
    '<timerEventDefinition><timeCycle>R/P1W</timeCycle></timerEventDefinition>',
    'cancelActivity="false"',
  ),
  onTheBorder(
    'a condition watched',
    '<conditionalEventDefinition><condition>x = 1</condition></conditionalEventDefinition>',
    'cancelActivity="false"',
  ),
  onTheBorder(
    'all of several on the border',
    '<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/>',
    'parallelMultiple="true"',
  ),
  sound(
    'a transaction with cancel, handler and hazard',
    `
<error id="r" errorCode="R"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <transaction id="tx" method="##Compensate">
    <startEvent id="ts"/>
    <userTask id="book"/>
    <boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
    <userTask id="undo" isForCompensation="true"/>
    <exclusiveGateway id="ok" default="f8"/>
    <endEvent id="te"/>
    <endEvent id="tc"><cancelEventDefinition/></endEvent>
    <sequenceFlow id="f5" sourceRef="ts" targetRef="book"/>
    <sequenceFlow id="f6" sourceRef="book" targetRef="ok"/>
    <sequenceFlow id="f7" sourceRef="ok" targetRef="tc"><conditionExpression>no</conditionExpression></sequenceFlow>
    <sequenceFlow id="f8" sourceRef="ok" targetRef="te"/>
    <association id="as" sourceRef="undone" targetRef="undo" associationDirection="One"/>
  </transaction>
  <boundaryEvent id="canceled" attachedToRef="tx"><cancelEventDefinition/></boundaryEvent>
  <boundaryEvent id="hazard" attachedToRef="tx"><errorEventDefinition errorRef="r"/></boundaryEvent>
  <endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="tx"/>
  <sequenceFlow id="f2" sourceRef="tx" targetRef="e"/>
  <sequenceFlow id="f3" sourceRef="canceled" targetRef="e"/>
  <sequenceFlow id="f4" sourceRef="hazard" targetRef="e"/>
</process>`,
  ),
];
