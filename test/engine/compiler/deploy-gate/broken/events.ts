import { broken } from '../models.ts';

/** Events: where each may stand, what it must say, whom it meets. */
export const events = [
  broken(
    'event/kind',
    'wait',
    'an intermediate event catches nothing',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'half',
    'an error is thrown on the way',
    `
<error id="wrong" errorCode="W"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <intermediateThrowEvent id="half"><errorEventDefinition errorRef="wrong"/></intermediateThrowEvent> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="half"/>
  <sequenceFlow id="b" sourceRef="half" targetRef="e"/>
</process>`,
  ),

  broken(
    'event/kind',
    'half',
    'a timer is thrown',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="half"> ◀
  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
</intermediateThrowEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="half"/>
<sequenceFlow id="b" sourceRef="half" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'e',
    'a timer ends a process',
    `
<startEvent id="s"/>
<endEvent id="e"> ◀
  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
</endEvent>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'e',
    'a condition ends a process',
    `
<startEvent id="s"/>
<endEvent id="e"> ◀
  <conditionalEventDefinition><condition>x = 1</condition></conditionalEventDefinition>
</endEvent>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'e',
    'a link ends a process',
    `
<startEvent id="s"/>
<endEvent id="e"><linkEventDefinition name="A"/></endEvent> ◀
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'half',
    'a termination stands on the way',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="half"><terminateEventDefinition/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="half"/>
<sequenceFlow id="b" sourceRef="half" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'wait',
    'an error is waited for on the way',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"><errorEventDefinition/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'wait',
    'an escalation is waited for on the way',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"><escalationEventDefinition/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'wait',
    'a compensation is waited for on the way',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"><compensateEventDefinition/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'b',
    'a boundary event waits for nothing',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="t"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'b',
    'a boundary event terminates',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="t"><terminateEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'b',
    'a boundary event is a link',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="t"><linkEventDefinition name="A"/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'e',
    'a cancel end stands outside any transaction',
    `
<startEvent id="s"/>
<endEvent id="e"><cancelEventDefinition/></endEvent> ◀
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'b',
    'a cancel boundary event stands on a plain sub-process',
    `
<startEvent id="s"/>
<subProcess id="sub"><userTask id="t"/></subProcess>
<boundaryEvent id="b" attachedToRef="sub"><cancelEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="c" sourceRef="sub" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/kind',
    'half',
    'a transaction is canceled on the way',
    `
<transaction id="tx">
  <startEvent id="s"/>
  <intermediateThrowEvent id="half"><cancelEventDefinition/></intermediateThrowEvent> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="half"/>
  <sequenceFlow id="b" sourceRef="half" targetRef="e"/>
</transaction>`,
  ),

  broken(
    'event/boundary',
    'b',
    'the host stands in another container',
    `
<startEvent id="s"/>
<subProcess id="sub"><userTask id="inner"/></subProcess>
<boundaryEvent id="b" attachedToRef="inner"> ◀
  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
</boundaryEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="c" sourceRef="sub" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/boundary',
    'b',
    'nothing follows a boundary event',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="t"> ◀
  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
</boundaryEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'event/boundary',
    'b',
    'an error is caught without interrupting',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/boundary',
    'b',
    'a cancellation is caught without interrupting',
    `
<startEvent id="s"/>
<transaction id="tx"><userTask id="t"/></transaction>
<boundaryEvent id="b" attachedToRef="tx" cancelActivity="false"><cancelEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="tx"/>
<sequenceFlow id="c" sourceRef="tx" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/boundary',
    'undone',
    'a flow leaves a compensation event',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent> ◀
<userTask id="undo" isForCompensation="true"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>
<sequenceFlow id="c" sourceRef="undone" targetRef="e"/>
<association id="link" sourceRef="undone" targetRef="undo"/>`,
  ),

  broken(
    'event/boundary',
    'undone',
    'a compensation event leads to no handler',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>`,
  ),

  broken(
    'event/boundary',
    'undone',
    'a compensation event and its handler are not connected',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent> ◀
<userTask id="undo" isForCompensation="true"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>`,
  ),

  broken(
    'event/boundary',
    'undone',
    'a compensation event leads to an activity that is no handler',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent> ◀
<userTask id="undo"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>
<association id="link" sourceRef="undone" targetRef="undo"/>`,
  ),

  broken(
    'event/boundary',
    'undone',
    'a compensation event leads to two handlers',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent> ◀
<userTask id="undo" isForCompensation="true"/>
<userTask id="tell" isForCompensation="true"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>
<association id="one" sourceRef="undone" targetRef="undo"/>
<association id="two" sourceRef="undone" targetRef="tell"/>`,
  ),

  broken(
    'event/definition',
    'wait',
    'a catch event does not name its message',
    `
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <intermediateCatchEvent id="wait"><messageEventDefinition/></intermediateCatchEvent> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
  <sequenceFlow id="b" sourceRef="wait" targetRef="e"/>
</process>`,
  ),

  broken(
    'event/definition',
    's',
    'a start waits for a message whose name only a case could tell',
    `
<message id="m" name="=topic"/>
<process id="p" isExecutable="true">
  <startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),

  broken(
    'event/definition',
    'r',
    'a receive task does not name its message',
    `
<process id="p" isExecutable="true" bh:businessKey="no">
  <receiveTask id="r"/> ◀
</process>`,
  ),

  broken(
    'event/definition',
    'half',
    'a throw event does not name its signal',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="half"><signalEventDefinition/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="half"/>
<sequenceFlow id="b" sourceRef="half" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    'wait',
    'a condition is left empty',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"><conditionalEventDefinition><condition/></conditionalEventDefinition></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="c" sourceRef="wait" targetRef="e"/>`,
  ),
  broken(
    'event/definition',
    'b',
    'a boundary event waits for a default signal nobody throws',
    `
<userTask id="t"><multiInstanceLoopCharacteristics behavior="All"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
<boundaryEvent id="b" attachedToRef="t"><signalEventDefinition/></boundaryEvent> ◀
<userTask id="u"/>
<sequenceFlow id="f" sourceRef="b" targetRef="u"/>`,
  ),
  broken(
    'event/definition',
    'b',
    'a boundary event waits for a default signal where another is named',
    `
<signal id="g"/>
<signalEventDefinition id="one" signalRef="g"/>
<process id="p" isExecutable="true">
<userTask id="t"><multiInstanceLoopCharacteristics behavior="One" oneBehaviorEventRef="one"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
<boundaryEvent id="b" attachedToRef="t"><signalEventDefinition/></boundaryEvent> ◀
<userTask id="u"/>
<sequenceFlow id="f" sourceRef="b" targetRef="u"/>
</process>`,
  ),
  broken(
    'event/definition',
    'b',
    'a boundary event does not name its signal',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="t"><signalEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    'half',
    'a throw event does not name its escalation',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="half"><escalationEventDefinition/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="half"/>
<sequenceFlow id="b" sourceRef="half" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    'e',
    'an end event does not name its error',
    `
<startEvent id="s"/>
<endEvent id="e"><errorEventDefinition/></endEvent> ◀
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    'wait',
    'a timer says no time',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"><timerEventDefinition/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    'wait',
    'a timer says two times',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"> ◀
  <timerEventDefinition>
    <timeDate>2026-03-02T09:00:00+08:00</timeDate>
    <timeDuration>P1D</timeDuration>
  </timerEventDefinition>
</intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    'wait',
    'a conditional event has no condition',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="wait"><conditionalEventDefinition/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
<sequenceFlow id="b" sourceRef="wait" targetRef="e"/>`,
  ),

  broken(
    'event/definition',
    's',
    'a referenced definition does not name its message',
    `
<messageEventDefinition id="heard"/>
<process id="p" isExecutable="true">
  <startEvent id="s"><eventDefinitionRef>heard</eventDefinitionRef></startEvent> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),

  broken(
    'event/operation',
    'wait',
    'a message names an operation',
    `
<message id="m"/>
<interface id="i" name="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef></operation></interface>
<process id="p" isExecutable="true" bh:businessKey="no">
  <startEvent id="s"/>
  <intermediateCatchEvent id="wait">
    <messageEventDefinition messageRef="m"><operationRef>o</operationRef></messageEventDefinition> ◀
  </intermediateCatchEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
  <sequenceFlow id="b" sourceRef="wait" targetRef="e"/>
</process>`,
  ),

  broken(
    'event/operation',
    'send',
    'a send task names an operation',
    `
<message id="m"/>
<interface id="i" name="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef></operation></interface>
<process id="p" isExecutable="true">
  <sendTask id="send" messageRef="m" operationRef="o"/> ◀
</process>`,
  ),

  broken(
    'event/link',
    'jump',
    'a link has no name',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'jump',
    'a link leads nowhere',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'jump',
    'two throws of a link lead nowhere',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/></intermediateThrowEvent> ◀
<intermediateThrowEvent id="hop"><linkEventDefinition name="A"/></intermediateThrowEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="s" targetRef="hop"/>
<sequenceFlow id="c" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'land',
    'nothing leads to the catch of a link',
    `
<startEvent id="s"/>
<intermediateCatchEvent id="land"><linkEventDefinition name="A"/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>
<sequenceFlow id="b" sourceRef="land" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'jump',
    'a throw jumps to two places',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/><linkEventDefinition name="B"/></intermediateThrowEvent> ◀
<intermediateCatchEvent id="land"><linkEventDefinition name="A"/></intermediateCatchEvent>
<intermediateCatchEvent id="other"><linkEventDefinition name="B"/></intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="land" targetRef="e"/>
<sequenceFlow id="c" sourceRef="other" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'land',
    'a jump lands where a timer is to be awaited',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/></intermediateThrowEvent>
<intermediateCatchEvent id="land"><linkEventDefinition name="A"/><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="land" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'again',
    'a link is caught twice',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/></intermediateThrowEvent>
<intermediateCatchEvent id="land"><linkEventDefinition name="A"/></intermediateCatchEvent>
<intermediateCatchEvent id="again"><linkEventDefinition name="A"/></intermediateCatchEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="land" targetRef="e"/>
<sequenceFlow id="c" sourceRef="again" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'jump',
    'a link is caught in another container',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/></intermediateThrowEvent> ◀
<subProcess id="sub">
  <intermediateThrowEvent id="hop"><linkEventDefinition name="A"/></intermediateThrowEvent>
  <intermediateCatchEvent id="land"><linkEventDefinition name="A"/></intermediateCatchEvent>
  <userTask id="one"/>
  <userTask id="two"/>
  <sequenceFlow id="x" sourceRef="one" targetRef="hop"/>
  <sequenceFlow id="y" sourceRef="land" targetRef="two"/>
</subProcess>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="c" sourceRef="sub" targetRef="e"/>`,
  ),

  broken(
    'event/link',
    'jump',
    'a link that throws also has a flow to go on by',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="jump"><linkEventDefinition name="A"/></intermediateThrowEvent> ◀
<intermediateCatchEvent id="land"><linkEventDefinition name="A"/></intermediateCatchEvent>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="jump"/>
<sequenceFlow id="b" sourceRef="jump" targetRef="e"/>
<sequenceFlow id="c" sourceRef="land" targetRef="e"/>`,
  ),

  broken(
    'event/multiple',
    's',
    'all of one event are waited for',
    `
<signal id="one"/>
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <subProcess id="handler" triggeredByEvent="true">
    <startEvent id="s" parallelMultiple="true"><signalEventDefinition signalRef="one"/></startEvent> ◀
    <endEvent id="e"/>
    <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
  </subProcess>
</process>`,
  ),

  broken(
    'event/multiple',
    'e',
    'an end both fails and terminates',
    `
<error id="wrong" errorCode="W"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <endEvent id="e"> ◀
    <errorEventDefinition errorRef="wrong"/>
    <terminateEventDefinition/>
  </endEvent>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),

  broken(
    'event/handler',
    'handler',
    'a boundary event stands on an event sub-process',
    `
<userTask id="t"/>
<subProcess id="handler" triggeredByEvent="true"> ◀
  <startEvent id="hs">
    <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
  </startEvent>
  <endEvent id="he"/>
  <sequenceFlow id="h" sourceRef="hs" targetRef="he"/>
</subProcess>
<boundaryEvent id="b" attachedToRef="handler">
  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
</boundaryEvent>
<userTask id="after"/>
<sequenceFlow id="d" sourceRef="b" targetRef="after"/>`,
  ),

  broken(
    'event/handler',
    'second',
    'two handlers interrupt at one signal',
    `
<signal id="stop" name="stop"/>
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <subProcess id="first" triggeredByEvent="true">
    <startEvent id="s1"><signalEventDefinition signalRef="stop"/></startEvent>
    <endEvent id="e1"/>
    <sequenceFlow id="f1" sourceRef="s1" targetRef="e1"/>
  </subProcess>
  <subProcess id="second" triggeredByEvent="true"> ◀
    <startEvent id="s2"><signalEventDefinition signalRef="stop"/></startEvent>
    <endEvent id="e2"/>
    <sequenceFlow id="f2" sourceRef="s2" targetRef="e2"/>
  </subProcess>
</process>`,
  ),

  broken(
    'event/handler',
    'second',
    'two errors of one code have a handler each',
    `
<error id="red" errorCode="W"/>
<error id="blue" errorCode="W"/>
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <subProcess id="first" triggeredByEvent="true">
    <startEvent id="s1"><errorEventDefinition errorRef="red"/></startEvent>
    <endEvent id="e1"/>
    <sequenceFlow id="f1" sourceRef="s1" targetRef="e1"/>
  </subProcess>
  <subProcess id="second" triggeredByEvent="true"> ◀
    <startEvent id="s2"><errorEventDefinition errorRef="blue"/></startEvent>
    <endEvent id="e2"/>
    <sequenceFlow id="f2" sourceRef="s2" targetRef="e2"/>
  </subProcess>
</process>`,
  ),
];
