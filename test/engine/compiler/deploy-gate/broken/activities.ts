import { broken } from '../models.ts';

/** Activities: loops, quantities, compensation, ad-hoc, receiving, calling, work. */
export const activities = [
  broken(
    'activity/loop',
    't',
    'a loop knows no end',
    `
<userTask id="t"> ◀
  <standardLoopCharacteristics/>
</userTask>`,
  ),

  broken(
    'activity/loop',
    't',
    'a loop with an empty condition',
    `
<userTask id="t"> ◀
  <standardLoopCharacteristics><loopCondition xsi:type="tFormalExpression"/></standardLoopCharacteristics>
</userTask>`,
  ),

  broken(
    'activity/loop',
    't',
    'a loop runs at most no time',
    `
<userTask id="t"> ◀
  <standardLoopCharacteristics loopMaximum="0"/>
</userTask>`,
  ),

  broken(
    'activity/loop',
    't',
    'a loop and an approval are mixed',
    `
<userTask id="t"> ◀
  <extensionElements><bh:approval mode="all"/></extensionElements>
  <standardLoopCharacteristics loopMaximum="2"/>
</userTask>`,
  ),

  broken('activity/loop', 't', 'no token starts a task', `<userTask id="t" startQuantity="0"/> ◀`),

  broken(
    'activity/loop',
    't',
    'no token leaves a task',
    `<userTask id="t" completionQuantity="-1"/> ◀`,
  ),

  broken(
    'activity/mi',
    't',
    'nobody says how many instances there are',
    `
<userTask id="t"> ◀
  <multiInstanceLoopCharacteristics/>
</userTask>`,
  ),

  broken(
    'activity/mi',
    't',
    'the number of instances is left empty',
    `
<userTask id="t"> ◀
  <multiInstanceLoopCharacteristics><loopCardinality> </loopCardinality></multiInstanceLoopCharacteristics>
</userTask>`,
  ),

  broken(
    'activity/mi',
    't',
    'the number of instances is said twice',
    `
<userTask id="t"> ◀
  <multiInstanceLoopCharacteristics bh:collection="units">
    <loopCardinality>3</loopCardinality>
  </multiInstanceLoopCharacteristics>
</userTask>`,
  ),

  broken(
    'activity/mi',
    't',
    'results have no place to go',
    `
<userTask id="t"> ◀
  <multiInstanceLoopCharacteristics bh:collection="units" bh:outputElement="opinion"/>
</userTask>`,
  ),

  broken(
    'activity/mi',
    't',
    'complex behavior is not defined',
    `
<userTask id="t"> ◀
  <multiInstanceLoopCharacteristics bh:collection="units" behavior="Complex"/>
</userTask>`,
  ),

  broken(
    'activity/mi',
    't',
    'a timer is thrown when an instance completes',
    `
<timerEventDefinition id="later"><timeDuration>P1D</timeDuration></timerEventDefinition>
<process id="p" isExecutable="true">
  <userTask id="t"> ◀
    <multiInstanceLoopCharacteristics behavior="One" oneBehaviorEventRef="later">
      <loopCardinality>3</loopCardinality>
    </multiInstanceLoopCharacteristics>
  </userTask>
</process>`,
  ),

  broken(
    'activity/compensation',
    'undo',
    'no event leads to a handler',
    `
<startEvent id="s"/>
<userTask id="book"/>
<userTask id="undo" isForCompensation="true"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>`,
  ),

  broken(
    'activity/compensation',
    'undo',
    'two events lead to one handler',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="one" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
<userTask id="pay"/>
<boundaryEvent id="two" attachedToRef="pay"><compensateEventDefinition/></boundaryEvent>
<userTask id="undo" isForCompensation="true"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="pay"/>
<sequenceFlow id="c" sourceRef="pay" targetRef="e"/>
<association id="x" sourceRef="one" targetRef="undo"/>
<association id="y" sourceRef="two" targetRef="undo"/>`,
  ),

  broken(
    'activity/compensation',
    'back',
    'what is compensated cannot be undone',
    `
<startEvent id="s"/>
<userTask id="book"/>
<intermediateThrowEvent id="back"><compensateEventDefinition activityRef="book"/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="back"/>
<sequenceFlow id="c" sourceRef="back" targetRef="e"/>`,
  ),

  broken(
    'activity/compensation',
    'back',
    'what is compensated is out of sight',
    `
<startEvent id="s"/>
<subProcess id="sub">
  <userTask id="book"/>
  <boundaryEvent id="one" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
  <userTask id="undo" isForCompensation="true"/>
  <association id="x" sourceRef="one" targetRef="undo"/>
</subProcess>
<intermediateThrowEvent id="back"><compensateEventDefinition activityRef="book"/></intermediateThrowEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="b" sourceRef="sub" targetRef="back"/>
<sequenceFlow id="c" sourceRef="back" targetRef="e"/>`,
  ),

  broken(
    'activity/adhoc',
    'free',
    'nothing can be done in an ad-hoc sub-process',
    `
<adHocSubProcess id="free"/> ◀`,
  ),

  broken(
    'activity/adhoc',
    's',
    'an ad-hoc sub-process has a start event',
    `
<adHocSubProcess id="free">
  <startEvent id="s"/> ◀
  <userTask id="t"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="t"/>
</adHocSubProcess>`,
  ),

  broken(
    'activity/receive',
    'r',
    'a flow leads to an instantiating receive task',
    `
<message id="m"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <receiveTask id="r" messageRef="m" instantiate="true"/> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="r"/>
  <sequenceFlow id="b" sourceRef="r" targetRef="e"/>
</process>`,
  ),

  broken(
    'activity/receive',
    'r',
    'an instantiating receive task stands in a sub-process',
    `
<message id="m"/>
<process id="p" isExecutable="true">
  <subProcess id="sub">
    <receiveTask id="r" messageRef="m" instantiate="true"/> ◀
    <endEvent id="e"/>
    <sequenceFlow id="b" sourceRef="r" targetRef="e"/>
  </subProcess>
</process>`,
  ),

  broken('activity/call', 'c', 'a call names nobody', `<callActivity id="c"/> ◀`),

  broken(
    'activity/call',
    'c',
    'the called process does not exist',
    `<callActivity id="c" calledElement="ghost"/> ◀`,
  ),

  broken(
    'activity/call',
    'c',
    'what is called is no process',
    `
<message id="m"/>
<process id="p" isExecutable="true">
  <callActivity id="c" calledElement="m"/> ◀
</process>`,
  ),

  broken(
    'activity/call',
    'c',
    'the called process does not run',
    `
<process id="p" isExecutable="true">
  <callActivity id="c" calledElement="q"/> ◀
</process>
<process id="q" isExecutable="false">
  <userTask id="t"/>
</process>`,
  ),

  broken(
    'activity/call',
    'c',
    'the called process begins only by a message',
    `
<message id="m"/>
<process id="p" isExecutable="true">
  <callActivity id="c" calledElement="q"/> ◀
</process>
<process id="q" isExecutable="true">
  <startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),

  broken('task/abstract', 't', 'nobody says what is to be done', `<task id="t"/> ◀`),

  broken('task/abstract', 't', 'a service task names no service', `<serviceTask id="t"/> ◀`),

  broken('task/abstract', 't', 'a send task sends nothing', `<sendTask id="t"/> ◀`),

  broken('task/abstract', 't', 'a business rule task asks nobody', `<businessRuleTask id="t"/> ◀`),

  broken(
    'transaction/no-cancel',
    'ce',
    'a transaction is canceled and nothing follows',
    `
<transaction id="tx">
  <startEvent id="s"/>
  <endEvent id="ce"><cancelEventDefinition/></endEvent> ◀
  <sequenceFlow id="a" sourceRef="s" targetRef="ce"/>
</transaction>`,
  ),

  broken(
    'corr/key',
    'wait',
    'a message could be anybody’s',
    `
<message id="m"/>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <intermediateCatchEvent id="wait"><messageEventDefinition messageRef="m"/></intermediateCatchEvent> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="wait"/>
  <sequenceFlow id="b" sourceRef="wait" targetRef="e"/>
</process>`,
  ),
];
