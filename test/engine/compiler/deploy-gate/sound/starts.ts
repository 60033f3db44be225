import { sound } from '../models.ts';

const trigger = (what: string, definition: string, attributes = '') =>
  sound(
    `an event sub-process begun by ${what}`,
    `
<message id="m"/><signal id="g"/><error id="r" errorCode="R"/><escalation id="c" escalationCode="C"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <userTask id="t"/>
  <subProcess id="handler" triggeredByEvent="true">
    <startEvent id="hs" ${attributes}>${definition}</startEvent>
    <endEvent id="he"/>
    <sequenceFlow id="h" sourceRef="hs" targetRef="he"/>
  </subProcess>
</process>`,
  );

const TIMER = '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>';
const CONDITION =
  '<conditionalEventDefinition><condition>x = 1</condition></conditionalEventDefinition>';

const begun = (what: string, definition: string, attributes = '') =>
  sound(
    `a process begun by ${what}`,
    `
<message id="m"/><signal id="g"/>
<process id="p" isExecutable="true">
  <startEvent id="s" ${attributes}>${definition}</startEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  );

/** How things begin and end. */
export const starts = [
  sound('nothing at all', ''),
  sound('a task that starts and ends by itself', `<userTask id="t"/>`),
  sound(
    'a gateway that starts by itself',
    `
<parallelGateway id="g"/>
<userTask id="one"/>
<userTask id="two"/>
<sequenceFlow id="a" sourceRef="g" targetRef="one"/>
<sequenceFlow id="b" sourceRef="g" targetRef="two"/>`,
  ),
  sound(
    'several none starts',
    `
<startEvent id="office"/>
<startEvent id="counter"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="office" targetRef="t"/>
<sequenceFlow id="b" sourceRef="counter" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>`,
  ),
  sound(
    'a sub-process without start and end',
    `
<startEvent id="s"/>
<subProcess id="sub"><userTask id="t"/></subProcess>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="b" sourceRef="sub" targetRef="e"/>`,
  ),
  begun('a message', '<messageEventDefinition messageRef="m"/>'),
  begun('a timer', TIMER),
  begun('a cycle', '<timerEventDefinition><timeCycle>R/P1M</timeCycle></timerEventDefinition>'),
  begun('a signal', '<signalEventDefinition signalRef="g"/>'),
  begun('a condition', CONDITION),
  begun('one of several', `<messageEventDefinition messageRef="m"/>${TIMER}`),
  begun(
    'all of several',
    '<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/>',
    'parallelMultiple="true"',
  ),
  sound(
    'a receive task that instantiates',
    `
<message id="m"/>
<process id="p" isExecutable="true">
  <receiveTask id="r" messageRef="m" instantiate="true"/>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="r" targetRef="e"/>
</process>`,
  ),
  sound(
    'a gateway that instantiates by the first of two messages',
    `
<message id="m"/><message id="n"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <eventBasedGateway id="g" instantiate="true"/>
  <intermediateCatchEvent id="one"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
  <intermediateCatchEvent id="two"><messageEventDefinition messageRef="n"/></intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="g" targetRef="one"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="two"/>
  <sequenceFlow id="c" sourceRef="one" targetRef="e"/>
  <sequenceFlow id="d" sourceRef="two" targetRef="e"/>
</process>`,
  ),
  sound(
    'a gateway that instantiates by both of two messages',
    `
<message id="m"/><message id="n"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>
  <receiveTask id="one" messageRef="m"/>
  <receiveTask id="two" messageRef="n"/>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="g" targetRef="one"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="two"/>
  <sequenceFlow id="c" sourceRef="one" targetRef="e"/>
  <sequenceFlow id="d" sourceRef="two" targetRef="e"/>
</process>`,
  ),
  trigger('a message', '<messageEventDefinition messageRef="m"/>'),
  trigger(
    'a message, beside the work',
    '<messageEventDefinition messageRef="m"/>',
    'isInterrupting="false"',
  ),
  trigger('a timer', TIMER),
  trigger(
    'a cycle, beside the work',
    '<timerEventDefinition><timeCycle>R3/P1W</timeCycle></timerEventDefinition>',
    'isInterrupting="false"',
  ),
  trigger('a signal', '<signalEventDefinition signalRef="g"/>'),
  trigger('a condition', CONDITION),
  trigger('an error', '<errorEventDefinition errorRef="r"/>'),
  trigger('any error', '<errorEventDefinition/>'),
  trigger(
    'an escalation, beside the work',
    '<escalationEventDefinition escalationRef="c"/>',
    'isInterrupting="false"',
  ),
  trigger('any escalation', '<escalationEventDefinition/>'),
  trigger('one of several', `${TIMER}<signalEventDefinition signalRef="g"/>`),
  trigger(
    'all of several',
    `${TIMER}<signalEventDefinition signalRef="g"/>`,
    'parallelMultiple="true"',
  ),
  sound(
    'an event sub-process begun by compensation',
    `
<startEvent id="s"/>
<subProcess id="sub">
  <userTask id="t"/>
  <subProcess id="undo" triggeredByEvent="true">
    <startEvent id="us"><compensateEventDefinition/></startEvent>
    <endEvent id="ue"/>
    <sequenceFlow id="u" sourceRef="us" targetRef="ue"/>
  </subProcess>
</subProcess>
<endEvent id="e"><compensateEventDefinition activityRef="sub"/></endEvent>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="b" sourceRef="sub" targetRef="e"/>`,
  ),
  sound(
    'two handlers of different errors and one of all',
    `
<error id="r" errorCode="R"/><error id="q" errorCode="Q"/>
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <subProcess id="h1" triggeredByEvent="true">
    <startEvent id="s1"><errorEventDefinition errorRef="r"/></startEvent>
    <endEvent id="e1"/>
    <sequenceFlow id="f1" sourceRef="s1" targetRef="e1"/>
  </subProcess>
  <subProcess id="h2" triggeredByEvent="true">
    <startEvent id="s2"><errorEventDefinition errorRef="q"/></startEvent>
    <endEvent id="e2"/>
    <sequenceFlow id="f2" sourceRef="s2" targetRef="e2"/>
  </subProcess>
  <subProcess id="h3" triggeredByEvent="true">
    <startEvent id="s3"><errorEventDefinition/></startEvent>
    <endEvent id="e3"/>
    <sequenceFlow id="f3" sourceRef="s3" targetRef="e3"/>
  </subProcess>
</process>`,
  ),
  sound(
    'a process that is only drawn',
    `
<process id="p" isExecutable="false">
  <startEvent id="s"><messageEventDefinition/></startEvent>
  <task id="t"><multiInstanceLoopCharacteristics/></task>
  <callActivity id="c"/>
  <exclusiveGateway id="g"/>
  <intermediateCatchEvent id="w"><timerEventDefinition/></intermediateCatchEvent>
  <endEvent id="e"><errorEventDefinition/></endEvent>
  <sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
  <sequenceFlow id="f2" sourceRef="t" targetRef="c"/>
  <sequenceFlow id="f3" sourceRef="c" targetRef="g"/>
  <sequenceFlow id="f4" name="yes" sourceRef="g" targetRef="w"/>
  <sequenceFlow id="f5" name="no" sourceRef="g" targetRef="e"/>
  <sequenceFlow id="f6" sourceRef="w" targetRef="e"/>
</process>`,
  ),
  sound(
    'a public process that is only drawn',
    `
<process id="p" isExecutable="false" processType="Public"><task id="t"/></process>`,
  ),
  sound(
    'a process that does not say whether it runs',
    `
<process id="p" processType="Private" isClosed="true"><userTask id="t"/></process>`,
  ),
];
