import shipped from 'bpmn-moddle/resources/bpmn/json/bpmn.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { bpmnDescriptor } from '../../../engine/compiler/bpmn-descriptor.ts';
import { compile } from '../../../engine/compiler/compile.ts';

const file = (around: string, task = '<task id="a"/>') => `
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t">
  ${around}
  <process id="p" isExecutable="true">
    <startEvent id="s"/>${task}<endEvent id="e"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="g" sourceRef="a" targetRef="e"/>
  </process>
</definitions>`;
const errorsOf = async (xml: string): Promise<string[]> =>
  (await compile(xml, { profile: 'deploy' })).problems
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, en }) => `${rule}: ${en}`);

const message = '<message id="m" name="x"/>';
const service = `${message}<interface id="i" name="I"><operation id="op" name="o"><inMessageRef>m</inMessageRef></operation></interface>`;

describe('XML as the schema of BPMN 2.0.2 writes it', () => {
  it.each([
    [
      'end points of a participant',
      `<endPoint id="ep"/><collaboration id="c"><participant id="x"><endPointRef>ep</endPointRef></participant></collaboration>`,
    ],
    [
      'a participant association',
      `<collaboration id="c"><participant id="x"/><participant id="y"/><participantAssociation id="pa"><innerParticipantRef>x</innerParticipantRef><outerParticipantRef>y</outerParticipantRef></participantAssociation></collaboration>`,
    ],
    [
      'the message flows of a conversation, and several associations',
      `${message}<collaboration id="c"><participant id="x"/><participant id="y"/><messageFlow id="mf" sourceRef="x" targetRef="y"/><conversation id="c1"><participantRef>x</participantRef><messageFlowRef>mf</messageFlowRef></conversation><conversation id="c2"/><conversationAssociation id="ca" innerConversationNodeRef="c1" outerConversationNodeRef="c2"/><conversationAssociation id="cb" innerConversationNodeRef="c2" outerConversationNodeRef="c1"/></collaboration>`,
    ],
    [
      'a documented extension',
      `<extension mustUnderstand="false"><documentation id="doc">why</documentation></extension>`,
    ],
  ])('lets %s stand', async (_what, around) => {
    expect(await errorsOf(file(around))).toEqual([]);
  });

  it('lets documentation hold the markup of another language', async () => {
    const html = '<p xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> word &amp; more</p>';
    const task = `<task id="a"><documentation textFormat="text/html">${html}</documentation></task>`;
    expect(await errorsOf(file('', task))).toEqual([]);
    const note = `<task id="a"/><textAnnotation id="t"><text>${html}</text></textAnnotation>`;
    expect(await errorsOf(file('', note))).toEqual([]);
  });

  it('lets a process bind its data to an operation', async () => {
    const binding = `<ioSpecification id="io"><dataInput id="d1"/><dataOutput id="d2"/><inputSet id="i1"><dataInputRefs>d1</dataInputRefs></inputSet><outputSet id="o1"><dataOutputRefs>d2</dataOutputRefs></outputSet></ioSpecification><ioBinding id="iob" operationRef="op" inputDataRef="i1" outputDataRef="o1"/><startEvent`;
    expect(await errorsOf(file(service).replace('<startEvent', binding))).toEqual([]);
  });

  it('lets a role bind the parameters of its resource', async () => {
    const task = `<userTask id="a"><potentialOwner id="po"><resourceRef>r</resourceRef><resourceParameterBinding id="rb" parameterRef="rp"><formalExpression>"north"</formalExpression></resourceParameterBinding></potentialOwner></userTask>`;
    const resource =
      '<resource id="r" name="boss"><resourceParameter id="rp" name="x"/></resource>';
    expect(await errorsOf(file(resource, task))).toEqual([]);
  });
});

describe('the corrections', () => {
  it('are each still needed: the shipped descriptor has none of them', () => {
    const properties = (of: typeof shipped | typeof bpmnDescriptor): Map<string, string> =>
      new Map(
        of.types.flatMap((type) =>
          (('properties' in type ? type.properties : undefined) ?? []).map((property) => {
            const name = property.name.replace('bpmn:', ''); // moddle has read it already
            return [`${type.name}.${name}`, JSON.stringify({ ...property, name })] as const;
          }),
        ),
      );
    const before = properties(shipped);
    const changed = [...properties(bpmnDescriptor)].filter(
      ([key, text]) => before.get(key) !== text,
    );
    expect(changed.map(([key]) => key).toSorted()).toEqual([
      'Collaboration.conversationAssociations',
      'ConversationNode.messageFlowRef',
      'GlobalScriptTask.script',
      'Participant.endPointRef',
      'ParticipantAssociation.innerParticipantRef',
      'ParticipantAssociation.outerParticipantRef',
    ]);
  });
});
