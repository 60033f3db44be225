import { broken, brokenFile, fileOf } from '../models.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const nested = (depth: number): string =>
  many(depth, (at) => `\n<subProcess id="s${at + 1}">`) +
  '\n<userTask id="t"/>' +
  '</subProcess>'.repeat(depth);

/** The file as such: bytes, tags, names, values. */
export const xml = [
  brokenFile('xml/limit', 'more than 1 MiB', `${fileOf('')}<!--${'x'.repeat(1_048_576)}-->`),
  brokenFile('xml/limit', 'more than 40,000 tags', fileOf(`\n\n${many(40_001, () => '<a/>')}`), {
    line: 2,
  }),
  brokenFile('xml/limit', 'tags deeper than 64', fileOf(`\n\n${'<a>'.repeat(70)}`), { line: 2 }),
  brokenFile(
    'xml/limit',
    'more than 64 attributes',
    fileOf(`\n\n<task ${many(65, (at) => `a${at}="" `)}/>`),
    { line: 2 },
  ),
  brokenFile(
    'xml/limit',
    'a text of more than 256 KiB',
    fileOf(`\n\n<documentation>${'x'.repeat(262_145)}</documentation>`),
    { line: 2 },
  ),
  brokenFile(
    'xml/limit',
    'more than 2,000 flow nodes',
    fileOf(many(2_001, (at) => `\n<userTask id="t${at}"/>`)),
    { elementId: 't2000', line: 2_001 },
  ),
  brokenFile('xml/limit', 'sub-processes deeper than 32', fileOf(nested(33)), {
    elementId: 's33',
    line: 33,
  }),

  broken(
    'xml/unsafe',
    null,
    'a document type',
    `
<?xml version="1.0"?>
<!DOCTYPE definitions> ◀
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"/>`,
  ),
  broken(
    'xml/unsafe',
    null,
    'an entity declaration',
    `
<userTask id="t"/>
<!ENTITY a "b"> ◀`,
  ),
  brokenFile('xml/unsafe', 'a control character', fileOf('\n<userTask id="t"/>\n\u0001'), {
    line: 2,
  }),
  brokenFile(
    'xml/unsafe',
    'bytes that are no UTF-8',
    Uint8Array.from([...bytes(fileOf('')), 0xc3, 0x28]),
  ),
  brokenFile(
    'xml/unsafe',
    'an encoding nobody agreed on',
    bytes(`<?xml version="1.0" encoding="Shift_JIS"?>${fileOf('')}`),
  ),
  brokenFile(
    'xml/unsafe',
    'UTF-16 without its mark',
    bytes(`<?xml version="1.0" encoding="UTF-16"?>${fileOf('')}`),
  ),

  broken(
    'xml/parse',
    null,
    'an entity nobody declared',
    `
<userTask id="t" name="&company;"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'an ampersand that begins nothing',
    `
<userTask id="t" name="sign & reply"/> ◀`,
  ),
  brokenFile('xml/parse', 'an empty file', ''),
  brokenFile('xml/parse', 'blanks only', ' \n \n'),
  brokenFile('xml/parse', 'plain text', 'step one: sign for it'),
  broken(
    'xml/parse',
    null,
    'a tag that is never closed',
    `
<userTask id="t"> ◀`.replace('◀', ''),
  ),
  broken(
    'xml/parse',
    null,
    'crossed tags',
    `
<userTask id="t"><documentation>hello</userTask></documentation> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'a blank in an end tag',
    `
<userTask id="t"></ userTask> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'the same attribute twice',
    `
<userTask id="t" id="u"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'the same attribute under two prefixes',
    `
<userTask id="t" xmlns:b2="urn:bihuan:bpmn:1" bh:phase="a" b2:phase="b"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'an attribute without quotes',
    `
<userTask id=t/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'attributes without a blank between',
    `
<userTask id="t"name="x"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'an angle bracket in a value',
    `
<userTask id="t" name="a<b"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'a prefix nobody declared',
    `
<foo:userTask id="t"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'a name of two colons',
    `
<bh:user:task id="t"/> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'two dashes in a comment',
    `
<!-- one -- two --> ◀`,
  ),
  broken(
    'xml/parse',
    null,
    'the end of a CDATA section nobody began',
    `
<userTask id="t"><documentation>a ]]&gt; b ]]> c</documentation></userTask> ◀`,
  ),
  brokenFile(
    'xml/parse',
    'an XML declaration that is not the first thing',
    `\n<?xml version="1.0"?>${fileOf('')}`,
    { line: 2 },
  ),
  brokenFile('xml/parse', 'a declaration without a version', '<?xml encoding="UTF-8"?><a/>'),
  brokenFile(
    'xml/parse',
    'a declaration of an encoding without a name',
    '<?xml version="1.0" encoding=""?><a/>',
  ),
  brokenFile('xml/parse', 'text behind the root', `${fileOf('')}\nthe end`, { line: 1 }),
  brokenFile('xml/parse', 'a second root', `${fileOf('')}\n<definitions/>`, { line: 2 }),

  brokenFile('xml/schema', 'another vocabulary', '<html/>'),
  brokenFile(
    'xml/schema',
    'the vocabulary of BPMN 1',
    '<definitions xmlns="http://schema.omg.org/spec/BPMN/1.0" targetNamespace="t"/>',
  ),
  brokenFile(
    'xml/schema',
    'no target namespace',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
  ),
  broken(
    'xml/schema',
    'm',
    'a message is kept for no length of time',
    `
<message id="m" bh:ttl="soon"/> ◀
<process id="p" isExecutable="true"><userTask id="t"/></process>`,
  ),
  brokenFile(
    'xml/schema',
    'a type by a prefix nobody declared for BPMN',
    `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
<b:process id="p" isExecutable="true"><b:task id="t"><b:standardLoopCharacteristics>
<b:loopCondition xsi:type="tFormalExpression">x</b:loopCondition>
</b:standardLoopCharacteristics></b:task></b:process></b:definitions>`,
    { elementId: 't', line: 3 },
  ),
  broken(
    'xml/schema',
    'x',
    'an unknown element',
    `
<magicTask id="x"/> ◀`,
  ),
  broken(
    'xml/schema',
    't',
    'an unknown attribute',
    `
<userTask id="t" color="red"/> ◀`,
  ),
  broken(
    'xml/schema',
    't',
    'an unknown extension attribute',
    `
<userTask id="t" bh:color="red"/> ◀`,
  ),
  broken(
    'xml/schema',
    't',
    'an unknown extension element',
    `
<userTask id="t">
  <extensionElements>
    <bh:magic/> ◀
  </extensionElements>
</userTask>`,
  ),
  broken(
    'xml/schema',
    'p',
    'a foreign element among the steps',
    `
<x:step xmlns:x="urn:x"/> ◀`,
  ),
  broken(
    'xml/schema',
    'x',
    'an element out of place',
    `
<participant id="x"/> ◀`,
  ),
  broken(
    'xml/schema',
    'f',
    'a flow without its target',
    `
<userTask id="t"/>
<sequenceFlow id="f" sourceRef="t"/> ◀`,
  ),
  broken(
    'xml/schema',
    'b',
    'a boundary event without its host',
    `
<boundaryEvent id="b"><errorEventDefinition/></boundaryEvent> ◀`,
  ),
  broken(
    'xml/schema',
    'a',
    'an association without its source',
    `
<userTask id="t"/>
<association id="a" targetRef="t"/> ◀`,
  ),
  broken(
    'xml/schema',
    'i',
    'an interface without a name',
    `
<interface id="i"> ◀
  <operation id="o" name="o"><inMessageRef>m</inMessageRef></operation>
</interface>
<message id="m"/>
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'xml/schema',
    'i',
    'an interface without operations',
    `
<interface id="i" name="i"/> ◀
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'xml/schema',
    'o',
    'an operation without its message',
    `
<interface id="i" name="i">
  <operation id="o" name="o"/> ◀
</interface>
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'xml/schema',
    'r',
    'a resource without a name',
    `
<resource id="r"/> ◀
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'xml/schema',
    'file',
    'an import without its place',
    `
<import namespace="urn:x" importType="http://www.w3.org/2001/XMLSchema"/> ◀
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'xml/schema',
    't',
    'a data association without its target',
    `
<dataObject id="d"/>
<userTask id="t">
  <dataInputAssociation> ◀
    <sourceRef>d</sourceRef>
  </dataInputAssociation>
</userTask>`,
  ),
  broken(
    'xml/schema',
    't',
    'an assignment without its target',
    `
<userTask id="t">
  <property id="d"/>
  <dataInputAssociation>
    <targetRef>d</targetRef>
    <assignment><from>1</from></assignment> ◀
  </dataInputAssociation>
</userTask>`,
  ),
  broken(
    'xml/schema',
    't',
    'a number that is none',
    `
<userTask id="t" startQuantity="two"/> ◀`,
  ),
  broken(
    'xml/schema',
    't',
    'a fraction where a whole number belongs',
    `
<userTask id="t" completionQuantity="1.5"/> ◀`,
  ),
  broken(
    'xml/schema',
    't',
    'a whole number that is none',
    `
<userTask id="t">
  <standardLoopCharacteristics loopMaximum="many"/> ◀
</userTask>`,
  ),
  broken(
    'xml/schema',
    'p',
    'yes instead of true',
    `
<process id="p" isExecutable="yes"/> ◀`,
  ),
  broken(
    'xml/schema',
    'g',
    'a direction nobody knows',
    `
<exclusiveGateway id="g" gatewayDirection="diverging"/> ◀`,
  ),
  broken(
    'xml/schema',
    'g',
    'a kind of event gateway nobody knows',
    `
<eventBasedGateway id="g" eventGatewayType="First"/> ◀`,
  ),
  broken(
    'xml/schema',
    'a',
    'an order of ad-hoc work nobody knows',
    `
<adHocSubProcess id="a" ordering="Random"> ◀
  <userTask id="t"/>
</adHocSubProcess>`,
  ),
  broken(
    'xml/schema',
    't',
    'a behavior nobody knows',
    `
<userTask id="t">
  <multiInstanceLoopCharacteristics behavior="Some" bh:collection="units"/> ◀
</userTask>`,
  ),
  broken(
    'xml/schema',
    'p',
    'a process type nobody knows',
    `
<process id="p" isExecutable="true" processType="Secret"/> ◀`,
  ),
  broken(
    'xml/schema',
    'a',
    'an association direction nobody knows',
    `
<userTask id="t"/>
<textAnnotation id="n"/>
<association id="a" sourceRef="n" targetRef="t" associationDirection="Up"/> ◀`,
  ),
  broken(
    'xml/schema',
    'i',
    'an item kind nobody knows',
    `
<itemDefinition id="i" itemKind="Spiritual"/> ◀
<process id="p" isExecutable="true"/>`,
  ),
  broken(
    'xml/schema',
    't',
    'an approval nobody knows',
    `
<userTask id="t">
  <extensionElements>
    <bh:approval mode="shout"/> ◀
  </extensionElements>
</userTask>`,
  ),
  broken(
    'xml/schema',
    't',
    'a unit of time nobody knows',
    `
<userTask id="t">
  <extensionElements>
    <bh:timer value="3" unit="moons"/> ◀
  </extensionElements>
</userTask>`,
  ),
  broken(
    'xml/schema',
    't',
    'two loops on one task',
    `
<userTask id="t">
  <standardLoopCharacteristics loopMaximum="2"/>
  <standardLoopCharacteristics loopMaximum="3"/> ◀
</userTask>`,
  ),
  broken(
    'xml/schema',
    'f',
    'two conditions on one flow',
    `
<userTask id="t"/>
<userTask id="u"/>
<sequenceFlow id="f" sourceRef="t" targetRef="u">
  <conditionExpression>x</conditionExpression>
  <conditionExpression>y</conditionExpression> ◀
</sequenceFlow>`,
  ),
  broken(
    'xml/schema',
    't',
    'text between the steps',
    `
<userTask id="t">please sign</userTask> ◀`,
  ),
  broken(
    'xml/schema',
    'w',
    'a tag in an expression',
    `
<userTask id="t"/>
<userTask id="u"/>
<userTask id="v"/>
<sequenceFlow id="e" sourceRef="t" targetRef="v"/>
<sequenceFlow id="f" sourceRef="t" targetRef="u">
  <conditionExpression>x = <documentation>1</documentation></conditionExpression>
</sequenceFlow>
<scriptTask id="w"><script>a <b/> c</script></scriptTask> ◀`,
  ),

  broken(
    'xml/order',
    't',
    'documentation behind a loop',
    `
<userTask id="t">
  <standardLoopCharacteristics loopMaximum="2"/>
  <documentation>twice</documentation> ◀
</userTask>`,
  ),
  broken(
    'xml/order',
    'u',
    'incoming behind outgoing',
    `
<userTask id="t"><outgoing>f</outgoing></userTask>
<sequenceFlow id="f" sourceRef="t" targetRef="u"/>
<sequenceFlow id="g" sourceRef="u" targetRef="v"/>
<userTask id="u">
  <outgoing>g</outgoing>
  <incoming>f</incoming> ◀
</userTask>
<userTask id="v"><incoming>g</incoming></userTask>`,
  ),
  broken(
    'xml/order',
    'set',
    'lanes behind the steps',
    `
<userTask id="t"/>
<laneSet id="set"><lane id="l"><flowNodeRef>t</flowNodeRef></lane></laneSet> ◀`,
  ),
  broken(
    'xml/order',
    'd',
    'a loop before properties',
    `
<userTask id="t">
  <standardLoopCharacteristics loopMaximum="2"/>
  <property id="d"/> ◀
</userTask>`,
  ),
  broken(
    'xml/order',
    'file',
    'an import behind a process',
    `
<process id="p" isExecutable="true"/>
<extension mustUnderstand="false"/> ◀`,
  ),
  broken(
    'xml/order',
    'two',
    'a pool behind a message flow',
    `
<collaboration id="c">
  <participant id="one" processRef="p"/>
  <messageFlow id="f" sourceRef="two" targetRef="one"/>
  <participant id="two"/> ◀
</collaboration>
<process id="p" isExecutable="true"/>`,
  ),

  broken(
    'xml/id',
    '1st',
    'an id that begins with a digit',
    `
<userTask id="1st"/> ◀`,
  ),
  broken(
    'xml/id',
    'a b',
    'an id with a blank',
    `
<userTask id="a b"/> ◀`,
  ),
  broken(
    'xml/id',
    '办：理 ',
    'an id of Chinese words with a blank behind them',
    `
<userTask id="办：理 "/> ◀`,
  ),
  broken(
    'xml/id',
    '1办',
    'a digit before the Chinese',
    `
<userTask id="1办"/> ◀`,
  ),
  broken(
    'xml/id',
    'x'.repeat(129),
    'an id of 129 characters',
    `
<userTask id="${'x'.repeat(129)}"/> ◀`,
  ),
  broken(
    'xml/id',
    '__proto__',
    'an id that hurts JavaScript',
    `
<userTask id="__proto__"/> ◀`,
  ),
  broken(
    'xml/id',
    't',
    'an id used twice',
    `
<userTask id="t"/>
<userTask id="t"/> ◀`,
  ),
  broken(
    'xml/id',
    'p',
    'a task without an id',
    `
<userTask/> ◀`,
  ),
  broken(
    'xml/id',
    'p',
    'a flow without an id',
    `
<userTask id="t"/>
<userTask id="u"/>
<sequenceFlow sourceRef="t" targetRef="u"/> ◀`,
  ),
];
