import { fileOf, sound, type SoundModel } from '../models.ts';

const file = (what: string, xml: string | Uint8Array): SoundModel => ({ what, xml });
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};
const TASK = fileOf('<userTask id="t" name="办理"/>');

/** One model in many writings: prefixes, encodings, decoration. */
export const writing = [
  sound(
    'the prefix bpmn',
    `
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true"><bpmn:userTask id="t"/></bpmn:process>
</bpmn:definitions>`,
  ),
  sound(
    'another prefix for everything',
    `
<semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:county="urn:bihuan:bpmn:1" targetNamespace="t">
  <semantic:process id="p" isExecutable="true" county:businessKey="no">
    <semantic:userTask id="t" county:phase="one"><semantic:extensionElements><county:assignment role="x"/></semantic:extensionElements></semantic:userTask>
  </semantic:process>
</semantic:definitions>`,
  ),
  sound(
    'prefixes declared where they are used',
    `
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="p" isExecutable="true">
    <b:userTask xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="t"/>
  </process>
</definitions>`,
  ),
  sound(
    'references with the prefix of the target namespace',
    `
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:me="urn:me" targetNamespace="urn:me">
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="me:s" targetRef="me:e"/>
  </process>
</definitions>`,
  ),
  file('UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TASK}`)),
  file('UTF-16, little end first', utf16(TASK, true)),
  file('UTF-16, big end first', utf16(TASK, false)),
  file('line ends of Windows', TASK.replaceAll('><', '>\r\n<')),
  sound(
    'CDATA, comments and instructions everywhere',
    `
<?xml version="1.0"?>
<!-- before -->
<?tool keep="this"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><!-- <task> -->
  <process id="p" isExecutable="true"><?tool?>
    <scriptTask id="w"><script><![CDATA[if 1 < 2 and "a&b" = "a&b" then 1 else 2]]></script></scriptTask>
  </process>
</definitions>
<!-- after -->`,
  ),
  sound(
    'characters by number and by name',
    `
<userTask id="t" name="&#21150;&#x7406; &lt;&amp;&gt; &quot;x&quot;"/>`,
  ),
  sound(
    'booleans and numbers as XML Schema writes them',
    `
<process id="p" isExecutable=" 1 ">
  <userTask id="t" isForCompensation="0" startQuantity="+1"><multiInstanceLoopCharacteristics isSequential="1"><loopCardinality> 2 </loopCardinality></multiInstanceLoopCharacteristics></userTask>
</process>`,
  ),
  sound(
    'decoration of other tools',
    `
<process id="p" isExecutable="true" xmlns:x="urn:x" x:color="red">
  <userTask id="t" x:icon="pen">
    <extensionElements><x:note a="1"><x:b>text</x:b> more</x:note><y xmlns="urn:y"/></extensionElements>
  </userTask>
</process>`,
  ),
  sound(
    'an extension nobody need understand',
    `
<extension mustUnderstand="false" xmlns:x="urn:x" definition="x:thing"><documentation>x</documentation></extension>
<process id="p" isExecutable="true"><userTask id="t"/></process>`,
  ),
  sound(
    'ids of dots, hyphens and underscores',
    `
<userTask id="_a.b-c_1"/>`,
  ),
  sound(
    'ids in Chinese, in the drawing too',
    `
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:me="urn:me" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="urn:me">
  <signal id="信号" name="来了"/>
  <process id="流程" isExecutable="true">
    <startEvent id="开始"><outgoing>去办</outgoing></startEvent>
    <userTask id="办理𠀀·1"><incoming>me:去办</incoming><outgoing>办完</outgoing><outgoing>me:退回</outgoing></userTask>
    <boundaryEvent id="催" attachedToRef="办理𠀀·1" cancelActivity="false"><outgoing>催完</outgoing><signalEventDefinition signalRef="me:信号"/></boundaryEvent>
    <endEvent id="结束"><incoming>办完</incoming><incoming>退回</incoming><incoming>催完</incoming></endEvent>
    <sequenceFlow id="去办" sourceRef="开始" targetRef="办理𠀀·1"/>
    <sequenceFlow id="办完" sourceRef="办理𠀀·1" targetRef="结束"/>
    <sequenceFlow id="退回" sourceRef="办理𠀀·1" targetRef="结束"><conditionExpression>办理结果 = 1</conditionExpression></sequenceFlow>
    <sequenceFlow id="催完" sourceRef="催" targetRef="结束"/>
  </process>
  <bpmndi:BPMNDiagram id="图"><bpmndi:BPMNPlane id="面" bpmnElement="流程"><bpmndi:BPMNShape id="形" bpmnElement="办理𠀀·1"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`,
  ),
  sound(
    'extensions named in Chinese',
    `
<process id="p" isExecutable="true" xmlns:x="urn:x" x:密级="公开">
  <userTask id="t"><extensionElements><x:审批 级别="一"><x:人>甲</x:人></x:审批><bh:assignment role="x"/></extensionElements></userTask>
</process>`,
  ),
  sound(
    'conditions typed as formal expressions, FEEL named',
    `
<userTask id="t"/>
<userTask id="u"/>
<sequenceFlow id="f1" sourceRef="t" targetRef="u"><conditionExpression xsi:type="tFormalExpression" language="https://www.omg.org/spec/DMN/20191111/FEEL/">x &gt; 1</conditionExpression></sequenceFlow>
<sequenceFlow id="f2" sourceRef="t" targetRef="u"/>`,
  ),
  sound(
    'the type an expression comes to, of the file and of XML Schema',
    `
<itemDefinition id="number" structureRef="xsd:integer"/>
<resource id="officer" name="officer"><resourceParameter id="region" name="region" type="xsd:string"/></resource>
<process id="p" isExecutable="true">
  <userTask id="t"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression" evaluatesToTypeRef="xsd:integer">2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
  <userTask id="v"><potentialOwner><resourceRef>officer</resourceRef></potentialOwner></userTask>
  <userTask id="u"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression" evaluatesToTypeRef="number">2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
</process>`,
  ),
  sound(
    'empty conditions, as some tools write on every flow',
    `
<startEvent id="s"><outgoing>f1</outgoing></startEvent>
<userTask id="t"><incoming>f1</incoming><outgoing>f2</outgoing></userTask>
<endEvent id="e"><incoming>f2</incoming></endEvent>
<sequenceFlow id="f1" sourceRef="s" targetRef="t"><conditionExpression xsi:type="tFormalExpression"/></sequenceFlow>
<sequenceFlow id="f2" sourceRef="t" targetRef="e"><conditionExpression xsi:type="tFormalExpression"> </conditionExpression></sequenceFlow>`,
  ),
  sound(
    'the drawing, with labels',
    `
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="t" exporter="x" exporterVersion="1" expressionLanguage="http://www.w3.org/1999/XPath" typeLanguage="http://www.w3.org/2001/XMLSchema">
  <process id="p" isExecutable="true"><userTask id="t"/></process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p"><bpmndi:BPMNShape id="sh" bpmnElement="t"><dc:Bounds x="0" y="0" width="100" height="80"/><bpmndi:BPMNLabel/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
  <relationship type="x"><source>p</source><target>t</target></relationship>
</definitions>`,
  ),
];
