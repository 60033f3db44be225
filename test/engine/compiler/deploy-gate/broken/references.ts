import { broken } from '../models.ts';

/** References: to something, to the right kind, in both directions. */
export const references = [
  broken(
    'ref/unresolved',
    'f',
    'a flow leads to nothing',
    `
<userTask id="t"/>
<sequenceFlow id="f" sourceRef="t" targetRef="ghost"/> ◀`,
  ),
  broken(
    'ref/unresolved',
    't',
    'the default flow does not exist',
    `
<userTask id="t" default="ghost"/> ◀`,
  ),
  broken(
    'ref/unresolved',
    'b',
    'the host of a boundary event does not exist',
    `
<userTask id="t"/>
<boundaryEvent id="b" attachedToRef="ghost"><errorEventDefinition/></boundaryEvent> ◀
<userTask id="u"/>
<sequenceFlow id="f" sourceRef="b" targetRef="u"/>`,
  ),
  broken(
    'ref/unresolved',
    'r',
    'the message does not exist',
    `
<receiveTask id="r" messageRef="ghost"/> ◀`,
  ),
  broken(
    'ref/unresolved',
    't',
    'a listed flow does not exist',
    `
<userTask id="t"><incoming>ghost</incoming></userTask> ◀`,
  ),
  broken(
    'ref/unresolved',
    'l',
    'a lane lists nothing',
    `
<laneSet id="set">
  <lane id="l"><flowNodeRef>ghost</flowNodeRef></lane> ◀
</laneSet>
<userTask id="t"/>`,
  ),
  broken(
    'ref/unresolved',
    'one',
    'the process of a pool does not exist',
    `
<collaboration id="c">
  <participant id="one" processRef="ghost"/> ◀
</collaboration>
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'ref/unresolved',
    'd',
    'the data object of a reference does not exist',
    `
<dataObjectReference id="d" dataObjectRef="ghost"/> ◀
<userTask id="t"/>`,
  ),
  broken(
    'ref/unresolved',
    'u',
    'the same person as of a task that does not exist',
    `
<userTask id="u"> ◀
  <extensionElements><bh:assignment sameAs="ghost"/></extensionElements>
</userTask>`,
  ),
  broken(
    'ref/unresolved',
    'u',
    'a return to a task that does not exist',
    `
<userTask id="u"> ◀
  <extensionElements><bh:return targets="list" elements="ghost"/></extensionElements>
</userTask>`,
  ),
  broken(
    'ref/type',
    'b',
    'a boundary event stands on a gateway',
    `
<startEvent id="s"/>
<exclusiveGateway id="g"/>
<boundaryEvent id="b" attachedToRef="g"><errorEventDefinition/></boundaryEvent> ◀
<endEvent id="e"/>
<sequenceFlow id="a" sourceRef="s" targetRef="g"/>
<sequenceFlow id="c" sourceRef="g" targetRef="e"/>
<sequenceFlow id="d" sourceRef="b" targetRef="e"/>`,
  ),
  broken(
    'ref/type',
    't',
    'the default flow is a task',
    `
<userTask id="t" default="u"/> ◀
<userTask id="u"/>`,
  ),
  broken(
    'ref/type',
    'r',
    'the message is a signal',
    `
<signal id="m"/>
<process id="p" isExecutable="true">
  <receiveTask id="r" messageRef="m"/> ◀
</process>`,
  ),
  broken(
    'ref/type',
    'l',
    'a lane lists a flow',
    `
<laneSet id="set">
  <lane id="l"><flowNodeRef>f</flowNodeRef></lane> ◀
</laneSet>
<userTask id="t"/>
<userTask id="u"/>
<sequenceFlow id="f" sourceRef="t" targetRef="u"/>`,
  ),
  broken(
    'ref/type',
    'u',
    'another person than of a gateway',
    `
<userTask id="u"> ◀
  <extensionElements><bh:assignment notSameAs="g"/></extensionElements>
</userTask>
<exclusiveGateway id="g"/>`,
  ),
  broken(
    'ref/cycle',
    'c',
    'two processes call each other',
    `
<process id="p" isExecutable="true">
  <callActivity id="c" calledElement="q"/> ◀
</process>
<process id="q" isExecutable="true">
  <callActivity id="d" calledElement="p"/>
</process>`,
  ),
  broken(
    'ref/cycle',
    'c',
    'a process calls itself',
    `
<callActivity id="c" calledElement="p"/> ◀`,
  ),
  broken(
    'ref/cycle',
    'u',
    'two tasks are each done by who did the other',
    `
<userTask id="u"> ◀
  <extensionElements><bh:assignment sameAs="v"/></extensionElements>
</userTask>
<userTask id="v">
  <extensionElements><bh:assignment sameAs="u"/></extensionElements>
</userTask>`,
  ),
  broken(
    'ref/flow-lists',
    'u',
    'a flow is missing in a list',
    `
<userTask id="t"><outgoing>f</outgoing></userTask>
<userTask id="u"/> ◀
<sequenceFlow id="f" sourceRef="t" targetRef="u"/>`,
  ),
  broken(
    'ref/flow-lists',
    'v',
    'a flow is listed where it does not lead',
    `
<userTask id="t"><outgoing>f</outgoing></userTask>
<userTask id="u"><incoming>f</incoming></userTask>
<userTask id="v"><incoming>f</incoming></userTask> ◀
<sequenceFlow id="f" sourceRef="t" targetRef="u"/>`,
  ),
  broken(
    'ref/flow-lists',
    'u',
    'a flow is listed twice',
    `
<userTask id="t"><outgoing>f</outgoing></userTask>
<userTask id="u"><incoming>f</incoming><incoming>f</incoming></userTask> ◀
<sequenceFlow id="f" sourceRef="t" targetRef="u"/>`,
  ),
];
