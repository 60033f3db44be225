import { sound } from '../models.ts';

/** Activities, their loops, their people, their data. */
export const activities = [
  sound(
    'every kind of task',
    `
<message id="m"/>
<interface id="i" name="i"><operation id="o" name="o"><inMessageRef>m</inMessageRef></operation></interface>
<process id="p" isExecutable="true" bh:businessKey="no">
  <task id="t1"/>
  <userTask id="t2" implementation="##unspecified"/>
  <manualTask id="t3"/>
  <serviceTask id="t4" implementation="##WebService" operationRef="o"/>
  <sendTask id="t5" messageRef="m"/>
  <receiveTask id="t6" messageRef="m"/>
  <scriptTask id="t7" scriptFormat="feel" bh:resultVariable="x"><script>1 + 1</script></scriptTask>
  <scriptTask id="t8"/>
  <businessRuleTask id="t9"><extensionElements><bh:decision ref="routing"/></extensionElements></businessRuleTask>
</process>`,
  ),
  sound(
    'a loop that tests first',
    `
<userTask id="t"><standardLoopCharacteristics testBefore="true" loopMaximum="3"><loopCondition>not(done)</loopCondition></standardLoopCharacteristics></userTask>`,
  ),
  sound(
    'a loop that only counts',
    `
<userTask id="t"><standardLoopCharacteristics loopMaximum="3"/></userTask>`,
  ),
  sound(
    'three at a time',
    `
<userTask id="t"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality><completionCondition>numberOfCompletedInstances = 2</completionCondition></multiInstanceLoopCharacteristics></userTask>`,
  ),
  sound(
    'one after another over a list',
    `
<dataObject id="units" isCollection="true"/>
<dataObject id="opinions" isCollection="true"/>
<userTask id="t">
  <multiInstanceLoopCharacteristics isSequential="true">
    <loopDataInputRef>units</loopDataInputRef>
    <loopDataOutputRef>opinions</loopDataOutputRef>
    <inputDataItem id="unit"/>
    <outputDataItem id="opinion"/>
  </multiInstanceLoopCharacteristics>
</userTask>`,
  ),
  sound(
    'a signal at the first instance that completes',
    `
<signal id="g"/>
<signalEventDefinition id="first" signalRef="g"/>
<process id="p" isExecutable="true">
  <userTask id="t"><multiInstanceLoopCharacteristics behavior="One" oneBehaviorEventRef="first"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
</process>`,
  ),
  sound(
    'complex behavior',
    `
<signal id="g"/>
<process id="p" isExecutable="true">
  <userTask id="t">
    <multiInstanceLoopCharacteristics behavior="Complex">
      <loopCardinality>3</loopCardinality>
      <complexBehaviorDefinition>
        <condition>numberOfCompletedInstances = 2</condition>
        <event><signalEventDefinition signalRef="g"/></event>
      </complexBehaviorDefinition>
    </multiInstanceLoopCharacteristics>
  </userTask>
</process>`,
  ),
  sound(
    'the default signal of one instance, and of each',
    `
<process id="p" isExecutable="true">
<userTask id="t"><multiInstanceLoopCharacteristics behavior="One"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
<boundaryEvent id="b" attachedToRef="t"><signalEventDefinition/></boundaryEvent>
<userTask id="u"/>
<sequenceFlow id="f" sourceRef="b" targetRef="u"/>
  <userTask id="v"><multiInstanceLoopCharacteristics behavior="None"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
  <boundaryEvent id="c" attachedToRef="v" cancelActivity="false"><signalEventDefinition/></boundaryEvent>
  <sequenceFlow id="g" sourceRef="c" targetRef="u"/>
</process>`,
  ),
  sound('tokens counted in and out', `<userTask id="t" startQuantity="2" completionQuantity="3"/>`),
  sound(
    'an approval of everybody',
    `
<userTask id="t">
  <extensionElements>
    <bh:assignment expression="=approvers" notSameAs="draft"/>
    <bh:approval mode="ratio" threshold="0.5" compare="gt" onReject="collect"/>
    <bh:return targets="list" elements="draft s" resume="back" crossFork="0"/>
    <bh:cc to="office"/>
    <bh:cc to="archive" on="activated"/>
  </extensionElements>
</userTask>
<userTask id="draft"/>
<startEvent id="s"/>
<endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="draft"/>
<sequenceFlow id="f2" sourceRef="draft" targetRef="t"/>
<sequenceFlow id="f3" sourceRef="t" targetRef="e"/>`,
  ),
  sound(
    'people by BPMN’s own means',
    `
<resource id="office" name="office"/>
<process id="p" isExecutable="true">
  <userTask id="t">
    <potentialOwner id="o"><resourceRef>office</resourceRef></potentialOwner>
  </userTask>
  <userTask id="u">
    <humanPerformer><resourceAssignmentExpression><formalExpression>starter</formalExpression></resourceAssignmentExpression></humanPerformer>
  </userTask>
</process>`,
  ),
  sound(
    'a sub-process by choice',
    `
<adHocSubProcess id="free" bh:activation="manual" ordering="Sequential" cancelRemainingInstances="false">
  <userTask id="a"/>
  <userTask id="b"/>
  <userTask id="c"/>
  <sequenceFlow id="f" sourceRef="a" targetRef="b"/>
  <completionCondition>done</completionCondition>
</adHocSubProcess>`,
  ),
  sound(
    'an ad-hoc sub-process with gateways and events',
    `
<signal id="g"/>
<process id="p" isExecutable="true">
  <adHocSubProcess id="free">
    <userTask id="a"/>
    <exclusiveGateway id="x"/>
    <intermediateCatchEvent id="w"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>
    <intermediateThrowEvent id="n"/>
    <sequenceFlow id="f" sourceRef="a" targetRef="x"/>
  </adHocSubProcess>
</process>`,
  ),
  sound(
    'a call within the file, and the latest of another',
    `
<process id="p" isExecutable="true">
  <callActivity id="c" calledElement="q"/>
  <callActivity id="d" calledElement="elsewhere"><extensionElements><bh:call binding="latest" out="all"/></extensionElements></callActivity>
</process>
<process id="q" isExecutable="true"><userTask id="t"/></process>`,
  ),
  sound(
    'a process that calls the latest of itself',
    `
<callActivity id="c" calledElement="p"><extensionElements><bh:call binding="latest"/></extensionElements></callActivity>`,
  ),
  sound(
    'inputs, outputs and what flows between them',
    `
<itemDefinition id="text" structureRef="xsd:string"/>
<process id="p" isExecutable="true">
  <property id="note" name="note"/>
  <dataObject id="paper" itemSubjectRef="text"/>
  <dataObjectReference id="copy" dataObjectRef="paper"><dataState name="draft"/></dataObjectReference>
  <userTask id="t">
    <ioSpecification>
      <dataInput id="in" itemSubjectRef="text"/>
      <dataInput id="maybe"/>
      <dataOutput id="out"/>
      <inputSet><dataInputRefs>in</dataInputRefs><dataInputRefs>maybe</dataInputRefs><optionalInputRefs>maybe</optionalInputRefs></inputSet>
      <outputSet><dataOutputRefs>out</dataOutputRefs></outputSet>
    </ioSpecification>
    <property id="own"/>
    <dataInputAssociation><sourceRef>copy</sourceRef><targetRef>in</targetRef></dataInputAssociation>
    <dataInputAssociation><sourceRef>note</sourceRef><targetRef>maybe</targetRef><transformation>upper case(note)</transformation></dataInputAssociation>
    <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>paper</targetRef></dataOutputAssociation>
  </userTask>
</process>`,
  ),
  sound(
    'a placeholder some tools draw data to',
    `
<dataObject id="paper"/>
<userTask id="t">
  <property id="place" name="__targetRef_placeholder"/>
  <dataInputAssociation id="a"><sourceRef>paper</sourceRef><targetRef>place</targetRef></dataInputAssociation>
</userTask>`,
  ),
];
