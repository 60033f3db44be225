import { broken } from '../models.ts';

/** Flows, starts and ends. */
export const flows = [
  broken(
    'flow/ends',
    'back',
    'a flow leads into a start event',
    `
<startEvent id="s"/>
<userTask id="t"/>
<exclusiveGateway id="g" default="on"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="g"/>
<sequenceFlow id="on" sourceRef="g" targetRef="e"/>
<sequenceFlow id="back" sourceRef="g" targetRef="s"> ◀
  <conditionExpression>again</conditionExpression>
</sequenceFlow>`,
  ),

  broken(
    'flow/ends',
    'beyond',
    'a flow leaves an end event',
    `
<startEvent id="s"/>
<endEvent id="e"/>
<userTask id="t"/>
<endEvent id="last"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>
<sequenceFlow id="beyond" sourceRef="e" targetRef="t"/> ◀
<sequenceFlow id="b" sourceRef="t" targetRef="last"/>`,
  ),

  broken(
    'flow/ends',
    'into',
    'a flow leads into its own process',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>
<sequenceFlow id="into" sourceRef="t" targetRef="p"/> ◀`,
  ),

  broken(
    'flow/ends',
    'toTimer',
    'a flow leads into a boundary event',
    `
<startEvent id="s"/>
<userTask id="t"/>
<boundaryEvent id="late" attachedToRef="t">
  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
</boundaryEvent>
<parallelGateway id="g"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"/>
<sequenceFlow id="toTimer" sourceRef="g" targetRef="late"/> ◀
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>
<sequenceFlow id="d" sourceRef="late" targetRef="e"/>`,
  ),

  broken(
    'flow/ends',
    'toHandler',
    'a flow leads into an event sub-process',
    `
<startEvent id="s"/>
<endEvent id="e"/>
<subProcess id="handler" triggeredByEvent="true">
  <startEvent id="hs">
    <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
  </startEvent>
  <endEvent id="he"/>
  <sequenceFlow id="h" sourceRef="hs" targetRef="he"/>
</subProcess>
<userTask id="t"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>
<sequenceFlow id="toHandler" sourceRef="t" targetRef="handler"/> ◀`,
  ),

  broken(
    'flow/ends',
    'toUndo',
    'a flow leads into a compensation activity',
    `
<startEvent id="s"/>
<userTask id="book"/>
<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
<userTask id="undo" isForCompensation="true"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="book"/>
<sequenceFlow id="b" sourceRef="book" targetRef="e"/>
<sequenceFlow id="toUndo" sourceRef="book" targetRef="undo"/> ◀
<association id="link" sourceRef="undone" targetRef="undo"/>`,
  ),

  broken(
    'flow/ends',
    'toPaper',
    'a flow leads to a data object',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<dataObject id="paper"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>
<sequenceFlow id="toPaper" sourceRef="t" targetRef="paper"/> ◀`,
  ),

  broken(
    'flow/ends',
    'toNote',
    'a flow leads to an annotation',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>
<sequenceFlow id="toNote" sourceRef="t" targetRef="note"/> ◀
<textAnnotation id="note"><text>hello</text></textAnnotation>`,
  ),

  broken(
    'flow/crosses',
    'in',
    'a flow leads into a sub-process',
    `
<startEvent id="s"/>
<subProcess id="sub">
  <userTask id="inner"/>
</subProcess>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="b" sourceRef="sub" targetRef="e"/>
<sequenceFlow id="in" sourceRef="s" targetRef="inner"/> ◀`,
  ),

  broken(
    'flow/crosses',
    'out',
    'a flow leads out of a sub-process',
    `
<startEvent id="s"><outgoing>a</outgoing></startEvent>
<subProcess id="sub">
  <incoming>a</incoming>
  <outgoing>b</outgoing>
  <userTask id="inner"><outgoing>out</outgoing></userTask>
  <sequenceFlow id="out" sourceRef="inner" targetRef="e"/> ◀
</subProcess>
<endEvent id="e"><incoming>out</incoming><incoming>b</incoming></endEvent>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="b" sourceRef="sub" targetRef="e"/>`,
  ),

  broken(
    'flow/crosses',
    'x',
    'a flow leads into another process',
    `
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <sequenceFlow id="x" sourceRef="t" targetRef="u"/> ◀
</process>
<process id="q" isExecutable="true">
  <userTask id="u"/>
</process>`,
  ),

  broken(
    'flow/crosses',
    'strayed',
    'a flow is kept outside the container of its ends',
    `
<startEvent id="s"/>
<subProcess id="sub">
  <userTask id="one"/>
  <userTask id="two"/>
</subProcess>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="sub"/>
<sequenceFlow id="b" sourceRef="sub" targetRef="e"/>
<sequenceFlow id="strayed" sourceRef="one" targetRef="two"/> ◀`,
  ),

  broken(
    'flow/condition',
    'b',
    'a condition follows a start event',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="b" sourceRef="s" targetRef="t"> ◀
  <conditionExpression>urgent</conditionExpression>
</sequenceFlow>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/condition',
    'b',
    'a condition follows a parallel gateway',
    `
<startEvent id="s"/>
<parallelGateway id="g"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"> ◀
  <conditionExpression>urgent</conditionExpression>
</sequenceFlow>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>
<sequenceFlow id="d" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/condition',
    'b',
    'a condition stands on the only way out of a task',
    `
<startEvent id="s"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"> ◀
  <conditionExpression>done</conditionExpression>
</sequenceFlow>`,
  ),

  broken(
    'flow/condition',
    'b',
    'an outcome is asked for behind an event',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="half"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="half"/>
<sequenceFlow id="b" sourceRef="half" targetRef="e" bh:outcome="PASS"/> ◀`,
  ),

  broken(
    'flow/connected',
    's',
    'a start event begins nothing',
    `
<startEvent id="s"/> ◀
<userTask id="t"/>
<startEvent id="s2"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s2" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/connected',
    'e2',
    'an end event inside a sub-process ends nothing',
    `
<subProcess id="sub">
  <startEvent id="s"/>
  <endEvent id="e"/>
  <endEvent id="e2"/> ◀
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</subProcess>`,
  ),

  broken(
    'flow/default',
    'g',
    'the default flow of a gateway belongs to another node',
    `
<startEvent id="s"/>
<exclusiveGateway id="g" default="c"/> ◀
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"/>
<sequenceFlow id="c" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/default',
    't',
    'the default flow of a task leads into it',
    `
<startEvent id="s"/>
<userTask id="t" default="a"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/default',
    'g',
    'the default flow of a complex gateway belongs to another node',
    `
<startEvent id="s"/>
<complexGateway id="g" default="a"/> ◀
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"/>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>
<sequenceFlow id="d" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/default',
    'c',
    'the condition of a default flow is never asked',
    `
<startEvent id="s"/>
<inclusiveGateway id="g" default="c"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
<sequenceFlow id="c" sourceRef="g" targetRef="e"><conditionExpression>x = 2</conditionExpression></sequenceFlow> ◀
<sequenceFlow id="d" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/default',
    'c',
    'the condition of a complex gateway’s default flow is never asked',
    `
<startEvent id="s"/>
<complexGateway id="g" default="c"/>
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="t"><conditionExpression>x = 1</conditionExpression></sequenceFlow>
<sequenceFlow id="c" sourceRef="g" targetRef="e"><conditionExpression>x = 2</conditionExpression></sequenceFlow> ◀
<sequenceFlow id="d" sourceRef="t" targetRef="e"/>`,
  ),

  broken(
    'flow/default',
    'only',
    'the condition of a task’s only flow, its default, is never asked',
    `
<startEvent id="s"/>
<userTask id="t" default="only"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="only" sourceRef="t" targetRef="e"><conditionExpression>x = 2</conditionExpression></sequenceFlow> ◀`,
  ),

  broken(
    'flow/connected',
    'half',
    'nothing leads to an intermediate event',
    `
<startEvent id="s"/>
<intermediateThrowEvent id="half"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>
<sequenceFlow id="b" sourceRef="half" targetRef="e"/>`,
  ),

  broken(
    'flow/connected',
    'wait',
    'an intermediate event leads nowhere',
    `
<startEvent id="s"/>
<endEvent id="e"/>
<parallelGateway id="g"/>
<intermediateCatchEvent id="wait"> ◀
  <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
</intermediateCatchEvent>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="e"/>
<sequenceFlow id="c" sourceRef="g" targetRef="wait"/>`,
  ),

  broken(
    'flow/connected',
    'g',
    'a gateway beside a start event leads nowhere',
    `
<startEvent id="s"/>
<parallelGateway id="g"/> ◀
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>
<sequenceFlow id="c" sourceRef="t" targetRef="g"/>`,
  ),

  broken(
    'flow/connected',
    'g',
    'nothing leads to a declared split',
    `
<startEvent id="s"/>
<exclusiveGateway id="g" gatewayDirection="Diverging" default="c"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>
<sequenceFlow id="b" sourceRef="g" targetRef="e"><conditionExpression>x</conditionExpression></sequenceFlow>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>`,
  ),

  broken(
    'flow/connected',
    'g',
    'an event-based gateway leads nowhere',
    `
<startEvent id="s"/>
<eventBasedGateway id="g"/> ◀
<userTask id="t"/>
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="t"/>
<sequenceFlow id="b" sourceRef="t" targetRef="e"/>
<sequenceFlow id="c" sourceRef="t" targetRef="g"/>`,
  ),

  broken(
    'flow/implicit',
    'lost',
    'nothing leads to a task beside a start event',
    `
<startEvent id="s"/>
<userTask id="lost"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>
<sequenceFlow id="b" sourceRef="lost" targetRef="e"/>`,
  ),

  broken(
    'flow/implicit',
    'loose',
    'a task beside an end event leads nowhere',
    `
<startEvent id="s"/>
<parallelGateway id="g"/>
<userTask id="loose"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="b" sourceRef="g" targetRef="loose"/>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>`,
  ),

  broken(
    'start/pairing',
    'p',
    'a process starts and does not end',
    `
<process id="p" isExecutable="true"> ◀
  <startEvent id="s"/>
  <userTask id="t"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="t"/>
</process>`,
  ),

  broken(
    'start/pairing',
    'sub',
    'a sub-process ends and does not start',
    `
<subProcess id="sub"> ◀
  <userTask id="t"/>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="t" targetRef="e"/>
</subProcess>`,
  ),

  broken(
    'start/pairing',
    'p',
    'a process begun by a message does not end',
    `
<message id="m"/>
<process id="p" isExecutable="true"> ◀
  <receiveTask id="r" messageRef="m" instantiate="true"/>
  <userTask id="t"/>
  <sequenceFlow id="a" sourceRef="r" targetRef="t"/>
</process>`,
  ),

  broken(
    'start/kind',
    's',
    'an error starts a process',
    `
<startEvent id="s"><errorEventDefinition/></startEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    's',
    'a link starts a process',
    `
<startEvent id="s"><linkEventDefinition name="A"/></startEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    's',
    'a cancellation starts a process',
    `
<startEvent id="s"><cancelEventDefinition/></startEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    's',
    'a termination starts a process',
    `
<startEvent id="s"><terminateEventDefinition/></startEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    's',
    'an escalation starts a process',
    `
<startEvent id="s"><escalationEventDefinition/></startEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    's',
    'compensation starts a process',
    `
<startEvent id="s"><compensateEventDefinition/></startEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    's',
    'the start of a process does not interrupt',
    `
<startEvent id="s" isInterrupting="false"/> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="e"/>`,
  ),

  broken(
    'start/kind',
    'second',
    'a sub-process has two none starts',
    `
<subProcess id="sub">
  <startEvent id="first"/>
  <startEvent id="second"/> ◀
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="first" targetRef="e"/>
  <sequenceFlow id="b" sourceRef="second" targetRef="e"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    's',
    'a timer starts a sub-process',
    `
<subProcess id="sub">
  <startEvent id="s"> ◀
    <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
  </startEvent>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    'hs',
    'an event sub-process has no trigger',
    `
<userTask id="t"/>
<subProcess id="handler" triggeredByEvent="true">
  <startEvent id="hs"/> ◀
  <endEvent id="he"/>
  <sequenceFlow id="h" sourceRef="hs" targetRef="he"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    'handler',
    'an event sub-process has no start event',
    `
<userTask id="t"/>
<subProcess id="handler" triggeredByEvent="true"> ◀
  <userTask id="inner"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    'handler',
    'an event sub-process has an end and no start event',
    `
<userTask id="t"/>
<subProcess id="handler" triggeredByEvent="true"> ◀
  <userTask id="inner"/>
  <endEvent id="he"/>
  <sequenceFlow id="h" sourceRef="inner" targetRef="he"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    'handler',
    'an event sub-process has two starts',
    `
<userTask id="t"/>
<subProcess id="handler" triggeredByEvent="true"> ◀
  <startEvent id="one"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent>
  <startEvent id="two"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></startEvent>
  <endEvent id="he"/>
  <sequenceFlow id="h" sourceRef="one" targetRef="he"/>
  <sequenceFlow id="i" sourceRef="two" targetRef="he"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    'hs',
    'a handler of errors does not interrupt',
    `
<userTask id="t"/>
<subProcess id="handler" triggeredByEvent="true">
  <startEvent id="hs" isInterrupting="false"><errorEventDefinition/></startEvent> ◀
  <endEvent id="he"/>
  <sequenceFlow id="h" sourceRef="hs" targetRef="he"/>
</subProcess>`,
  ),

  broken(
    'start/kind',
    'hs',
    'a handler waits for a cancellation',
    `
<transaction id="tx">
  <userTask id="t"/>
  <subProcess id="handler" triggeredByEvent="true">
    <startEvent id="hs"><cancelEventDefinition/></startEvent> ◀
    <endEvent id="he"/>
    <sequenceFlow id="h" sourceRef="hs" targetRef="he"/>
  </subProcess>
</transaction>`,
  ),

  broken(
    'process/executable',
    'p',
    'nobody says whether the process runs',
    `
<process id="p"> ◀
  <userTask id="t"/>
</process>`,
  ),

  broken(
    'process/executable',
    'file',
    'nothing in the file runs',
    `<process id="p" isExecutable="false"> ◀
  <userTask id="t"/>
</process>`,
  ),
];
