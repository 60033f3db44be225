import { broken } from '../models.ts';

/** Gateways: their flows, their conditions, what follows events. */
export const gateways = [
  broken(
    'gateway/direction',
    'g',
    'a declared join has one way in',
    `
<startEvent id="s"/>
<parallelGateway id="g" gatewayDirection="Converging"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="e"/>`,
  ),

  broken(
    'gateway/direction',
    'g',
    'a declared join has two ways out',
    `
<startEvent id="s"/>
<parallelGateway id="g" gatewayDirection="Converging"/> ◀
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="s" targetRef="g"/>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>
<sequenceFlow id="d" sourceRef="g" targetRef="t"/>
<sequenceFlow id="f" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'gateway/direction',
    'g',
    'a declared split has one way out',
    `
<startEvent id="s"/>
<exclusiveGateway id="g" gatewayDirection="Diverging"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="e"/>`,
  ),

  broken(
    'gateway/direction',
    'g',
    'a declared split has two ways in',
    `
<startEvent id="s"/>
<inclusiveGateway id="g" gatewayDirection="Diverging" default="d"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="s" targetRef="g"/>
<sequenceFlow id="c" sourceRef="g" targetRef="e"><conditionExpression>x</conditionExpression></sequenceFlow>
<sequenceFlow id="d" sourceRef="g" targetRef="e"/>`,
  ),

  broken(
    'gateway/direction',
    'g',
    'a gateway declared as mixed only splits',
    `
<startEvent id="s"/>
<parallelGateway id="g" gatewayDirection="Mixed"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="e"/>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>`,
  ),

  broken(
    'gateway/condition',
    'c',
    'a branch has neither condition nor is it the default',
    `
<startEvent id="s"/>
<exclusiveGateway id="g"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/> ◀
<sequenceFlow id="d" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'gateway/default',
    'g',
    'every branch has a condition',
    `
<startEvent id="s"/>
<inclusiveGateway id="g"/> ◀
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
<sequenceFlow id="c" sourceRef="g" targetRef="e"><conditionExpression>x = 2</conditionExpression></sequenceFlow>
<sequenceFlow id="d" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'gateway/event',
    'g',
    'only one event is waited for',
    `
<startEvent id="s"/>
<eventBasedGateway id="g"/> ◀
<intermediateCatchEvent id="late">
  <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
</intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="late"/>
<sequenceFlow id="c" sourceRef="late" targetRef="e"/>`,
  ),

  broken(
    'gateway/event',
    'b',
    'a condition follows an event-based gateway',
    `
<message id="m"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <eventBasedGateway id="g"/>
  <receiveTask id="answer" messageRef="m"/>
  <intermediateCatchEvent id="late">
    <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
  </intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="g"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="answer"> ◀
    <conditionExpression>urgent</conditionExpression>
  </sequenceFlow>
  <sequenceFlow id="c" sourceRef="g" targetRef="late"/>
  <sequenceFlow id="d" sourceRef="answer" targetRef="e"/>
  <sequenceFlow id="f" sourceRef="late" targetRef="e"/>
</process>`,
  ),

  broken(
    'gateway/event',
    'late',
    'a time is awaited beside messages that begin one case together',
    `
<message id="m"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>
  <receiveTask id="answer" messageRef="m"/>
  <intermediateCatchEvent id="late"> ◀
    <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
  </intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="answer"/>
  <sequenceFlow id="c" sourceRef="g" targetRef="late"/>
  <sequenceFlow id="d" sourceRef="answer" targetRef="e"/>
  <sequenceFlow id="f" sourceRef="late" targetRef="e"/>
</process>`,
  ),

  broken(
    'gateway/event',
    't',
    'a user task follows an event-based gateway',
    `
<startEvent id="s"/>
<eventBasedGateway id="g"/>
<intermediateCatchEvent id="late">
  <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
</intermediateCatchEvent>
<userTask id="t"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="late"/>
<sequenceFlow id="c" sourceRef="g" targetRef="t"/>
<sequenceFlow id="d" sourceRef="late" targetRef="e"/>
<sequenceFlow id="f" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'gateway/event',
    'late',
    'another flow leads to what the gateway waits for',
    `
<startEvent id="s"/>
<parallelGateway id="fork"/>
<eventBasedGateway id="g"/>
<intermediateCatchEvent id="late"> ◀
  <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
</intermediateCatchEvent>
<intermediateCatchEvent id="later">
  <timerEventDefinition><timeDuration>P4D</timeDuration></timerEventDefinition>
</intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="fork"/>
<sequenceFlow id="b" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="c" sourceRef="fork" targetRef="late"/>
<sequenceFlow id="d" sourceRef="g" targetRef="late"/>
<sequenceFlow id="f" sourceRef="g" targetRef="later"/>
<sequenceFlow id="h" sourceRef="late" targetRef="e"/>
<sequenceFlow id="i" sourceRef="later" targetRef="e"/>`,
  ),

  broken(
    'gateway/event',
    'answer',
    'a boundary event stands on what the gateway waits for',
    `
<message id="m"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <eventBasedGateway id="g"/>
  <receiveTask id="answer" messageRef="m"/> ◀
  <boundaryEvent id="never" attachedToRef="answer">
    <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
  </boundaryEvent>
  <intermediateCatchEvent id="late">
    <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
  </intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="g"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="answer"/>
  <sequenceFlow id="c" sourceRef="g" targetRef="late"/>
  <sequenceFlow id="d" sourceRef="answer" targetRef="e"/>
  <sequenceFlow id="f" sourceRef="late" targetRef="e"/>
  <sequenceFlow id="h" sourceRef="never" targetRef="e"/>
</process>`,
  ),

  broken(
    'gateway/event',
    'g',
    'receive tasks and message events are mixed',
    `
<message id="m"/>
<message id="n"/>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <eventBasedGateway id="g"/> ◀
  <receiveTask id="answer" messageRef="m"/>
  <intermediateCatchEvent id="other"><messageEventDefinition messageRef="n"/></intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="g"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="answer"/>
  <sequenceFlow id="c" sourceRef="g" targetRef="other"/>
  <sequenceFlow id="d" sourceRef="answer" targetRef="e"/>
  <sequenceFlow id="f" sourceRef="other" targetRef="e"/>
</process>`,
  ),

  broken(
    'gateway/event',
    'g',
    'all events are awaited by a gateway that does not instantiate',
    `
<signal id="m"/>
<signal id="n"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <eventBasedGateway id="g" eventGatewayType="Parallel"/> ◀
  <intermediateCatchEvent id="one"><signalEventDefinition signalRef="m"/></intermediateCatchEvent>
  <intermediateCatchEvent id="two"><signalEventDefinition signalRef="n"/></intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="g"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="one"/>
  <sequenceFlow id="c" sourceRef="g" targetRef="two"/>
  <sequenceFlow id="d" sourceRef="one" targetRef="e"/>
  <sequenceFlow id="f" sourceRef="two" targetRef="e"/>
</process>`,
  ),

  broken(
    'gateway/event',
    'g',
    'a flow leads to an instantiating gateway',
    `
<signal id="m"/>
<signal id="n"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <eventBasedGateway id="g" instantiate="true"/> ◀
  <intermediateCatchEvent id="one"><signalEventDefinition signalRef="m"/></intermediateCatchEvent>
  <intermediateCatchEvent id="two"><signalEventDefinition signalRef="n"/></intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="g"/>
  <sequenceFlow id="b" sourceRef="g" targetRef="one"/>
  <sequenceFlow id="c" sourceRef="g" targetRef="two"/>
  <sequenceFlow id="d" sourceRef="one" targetRef="e"/>
  <sequenceFlow id="f" sourceRef="two" targetRef="e"/>
</process>`,
  ),

  broken(
    'gateway/event',
    'g',
    'an instantiating gateway stands in a sub-process',
    `
<signal id="m"/>
<signal id="n"/>
<process id="p" isExecutable="true">
  <subProcess id="sub">
    <eventBasedGateway id="g" instantiate="true"/> ◀
    <intermediateCatchEvent id="one"><signalEventDefinition signalRef="m"/></intermediateCatchEvent>
    <intermediateCatchEvent id="two"><signalEventDefinition signalRef="n"/></intermediateCatchEvent>
    <endEvent id="e"/>
    <sequenceFlow id="b" sourceRef="g" targetRef="one"/>
    <sequenceFlow id="c" sourceRef="g" targetRef="two"/>
    <sequenceFlow id="d" sourceRef="one" targetRef="e"/>
    <sequenceFlow id="f" sourceRef="two" targetRef="e"/>
  </subProcess>
</process>`,
  ),

  broken(
    'gateway/complex',
    'g',
    'a joining complex gateway has an empty condition',
    `
<startEvent id="s"/>
<parallelGateway id="fork"/>
<complexGateway id="g"><activationCondition/></complexGateway> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="fork"/>
<sequenceFlow id="b" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="c" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="d" sourceRef="g" targetRef="e"/>`,
  ),
  broken(
    'gateway/complex',
    'g',
    'a joining complex gateway does not say when',
    `
<startEvent id="s"/>
<parallelGateway id="fork"/>
<complexGateway id="g"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="fork"/>
<sequenceFlow id="b" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="c" sourceRef="fork" targetRef="g"/>
<sequenceFlow id="d" sourceRef="g" targetRef="e"/>`,
  ),
];
