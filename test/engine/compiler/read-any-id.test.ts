import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { readAnyId } from '../../../engine/compiler/read-any-id.ts';

const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t">';
const read = (inside: string) =>
  readAnyId(new BpmnModdle()).fromXML(`${HEAD}${inside}</definitions>`);

describe('reading ids of any script', () => {
  it('keeps the element and whatever refers to it', async () => {
    const { elementsById, warnings } = await read(
      `<process id="流程"><startEvent id="开始"><outgoing>去</outgoing></startEvent>
       <task id="办理" default="去"/><sequenceFlow id="去" sourceRef="开始" targetRef="办理"/></process>`,
    );

    expect(warnings).toEqual([]);
    expect(Object.keys(elementsById)).toEqual(['流程', '开始', '办理', '去']);
    expect(elementsById['去']?.get('targetRef')).toBe(elementsById['办理']);
    expect(elementsById['开始']?.get('outgoing')).toEqual([elementsById['去']]);
    expect(elementsById['办理']?.get('default')).toBe(elementsById['去']);
  });

  it('keeps several references in their order and leaves out what is not in the file', async () => {
    const { elementsById, warnings } = await read(
      `<process id="p"><task id="甲"><outgoing>二</outgoing><outgoing>无</outgoing><outgoing>一</outgoing></task>
       <task id="乙"/><sequenceFlow id="一" sourceRef="甲" targetRef="乙"/><sequenceFlow id="二" sourceRef="甲" targetRef="乙"/></process>`,
    );

    expect(elementsById['甲']?.get('outgoing')).toEqual([elementsById['二'], elementsById['一']]);
    expect(warnings.map(({ message, value }) => [message, value])).toEqual([
      ['unresolved reference <无>', '无'],
    ]);
  });

  it('means the first of two that share an id, as a draft may have', async () => {
    const { elementsById } = await read(
      `<process id="p"><task id="甲" name="first"/><task id="甲" name="second"/></process>`,
    );

    expect(elementsById['甲']?.get('name')).toBe('first');
  });
});
