import { broken } from '../models.ts';

/** Pools, lanes, message flows; what is kept and never run. */
export const collaboration = [
  broken(
    'collab/pool',
    'two',
    'a process has two pools',
    `
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two" processRef="p"/> ◀
</collaboration>
<process id="p" isExecutable="true"><userTask id="t"/></process>`,
  ),
  broken(
    'collab/lane',
    'l2',
    'a task stands in two lanes',
    `
<laneSet id="set">
  <lane id="l1"><flowNodeRef>t</flowNodeRef></lane>
  <lane id="l2"><flowNodeRef>t</flowNodeRef></lane> ◀
</laneSet>
<userTask id="t"/>`,
  ),
  broken(
    'collab/lane',
    'inner',
    'a task stands in a lane and in an inner lane beside it',
    `
<laneSet id="set">
  <lane id="l1"><flowNodeRef>t</flowNodeRef></lane>
  <lane id="l2">
    <childLaneSet id="below">
      <lane id="inner"><flowNodeRef>t</flowNodeRef></lane> ◀
    </childLaneSet>
  </lane>
</laneSet>
<userTask id="t"/>`,
  ),
  broken(
    'collab/lane',
    'l',
    'a lane lists a task of another process',
    `
<process id="p" isExecutable="true">
  <laneSet id="set">
    <lane id="l"><flowNodeRef>u</flowNodeRef></lane> ◀
  </laneSet>
  <userTask id="t"/>
</process>
<process id="q" isExecutable="true"><userTask id="u"/></process>`,
  ),
  broken(
    'collab/message-flow',
    'f',
    'a message stays in its pool',
    `
<message id="m"/>
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <messageFlow id="f" sourceRef="t" targetRef="r"/> ◀
</collaboration>
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <receiveTask id="r" messageRef="m"/>
  <sequenceFlow id="a" sourceRef="t" targetRef="r"/>
</process>`,
  ),
  broken(
    'collab/message-flow',
    'f',
    'a message flow leaves a gateway',
    `
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two"/>
  <messageFlow id="f" sourceRef="g" targetRef="two"/> ◀
</collaboration>
<process id="p" isExecutable="true">
  <userTask id="t"/>
  <exclusiveGateway id="g"/>
  <sequenceFlow id="a" sourceRef="t" targetRef="g"/>
</process>`,
  ),
  broken(
    'collab/message-flow',
    'f',
    'a message flow leads to a plain start event',
    `
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two"/>
  <messageFlow id="f" sourceRef="two" targetRef="s"/> ◀
</collaboration>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),
  broken(
    'collab/message-flow',
    'f',
    'a message flow leaves a plain end event',
    `
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two"/>
  <messageFlow id="f" sourceRef="e" targetRef="two"/> ◀
</collaboration>
<process id="p" isExecutable="true">
  <startEvent id="s"/>
  <endEvent id="e"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="e"/>
</process>`,
  ),
  broken(
    'collab/message-flow',
    'f',
    'flow and end speak of two messages',
    `
<message id="m"/>
<message id="n"/>
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two"/>
  <messageFlow id="f" sourceRef="two" targetRef="r" messageRef="n"/> ◀
</collaboration>
<process id="p" isExecutable="true">
  <receiveTask id="r" messageRef="m"/>
</process>`,
  ),
  broken(
    'collab/message-flow',
    'f',
    'a message flow leads to a task that does not listen',
    `
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <participant id="two"/>
  <messageFlow id="f" sourceRef="two" targetRef="t"/> ◀
</collaboration>
<process id="p" isExecutable="true">
  <userTask id="t"/>
</process>`,
  ),
  broken(
    'support/choreography',
    'dance',
    'a choreography',
    `
<choreography id="dance"/> ◀
<process id="p" isExecutable="true"><userTask id="t"/></process>`,
  ),
  broken(
    'support/process-type',
    'p',
    'a public process that runs',
    `
<process id="p" isExecutable="true" processType="Public"> ◀
  <userTask id="t"/>
</process>`,
  ),
  broken(
    'support/must-understand',
    'file',
    'an extension that must be understood',
    `<extension mustUnderstand="true"/> ◀
<process id="p" isExecutable="true"><userTask id="t"/></process>`,
  ),
  broken(
    'support/script',
    'w',
    'a script in another language',
    `
<scriptTask id="w" scriptFormat="groovy"><script>1</script></scriptTask> ◀`,
  ),
  broken(
    'support/expression',
    'f',
    'a condition in another language',
    `
<userTask id="t"/>
<userTask id="u"/>
<userTask id="v"/>
<sequenceFlow id="e" sourceRef="t" targetRef="v"/>
<sequenceFlow id="f" sourceRef="t" targetRef="u">
  <conditionExpression xsi:type="tFormalExpression" language="http://www.w3.org/1999/XPath">x</conditionExpression> ◀
</sequenceFlow>`,
  ),
  broken(
    'support/element',
    'tx',
    'a transaction that keeps images',
    `
<transaction id="tx" method="##Image"> ◀
  <userTask id="t"/>
</transaction>`,
  ),
  broken(
    'support/element',
    'tx',
    'a transaction by a method nobody knows',
    `
<transaction id="tx" method="urn:my-method"> ◀
  <userTask id="t"/>
</transaction>`,
  ),
  broken(
    'support/while-executing',
    't',
    'data while a task runs',
    `
<userTask id="t">
  <ioSpecification>
    <dataInput id="in"/>
    <inputSet> ◀
      <dataInputRefs>in</dataInputRefs>
      <whileExecutingInputRefs>in</whileExecutingInputRefs>
    </inputSet>
    <outputSet/>
  </ioSpecification>
</userTask>`,
  ),
  broken(
    'support/implementation',
    't',
    'a task of another technology',
    `
<serviceTask id="t" implementation="Java" operationRef="o"/> ◀`
      .replace(
        '<serviceTask',
        `
<interface id="i" name="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef></operation></interface>
<message id="m"/>
<process id="p" isExecutable="true">
<serviceTask`,
      )
      .replace('◀', '◀</process>'),
  ),
  broken(
    'support/element',
    't',
    'a store that is no register',
    `
<dataStoreReference id="ledger"/>
<userTask id="t">
  <ioSpecification>
    <dataInput id="in"/>
    <inputSet><dataInputRefs>in</dataInputRefs></inputSet>
    <outputSet/>
  </ioSpecification>
  <dataInputAssociation><sourceRef>ledger</sourceRef><targetRef>in</targetRef></dataInputAssociation> ◀
</userTask>`,
  ),
];
