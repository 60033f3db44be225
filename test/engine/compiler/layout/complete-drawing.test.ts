import { describe, expect, it } from 'vitest';
import { compile } from '../../../../engine/compiler/compile.ts';
import { completeDrawing } from '../../../../engine/compiler/layout/complete-drawing.ts';
import {
  childrenNamed,
  containersIn,
  flowsOf,
  idOf,
  nodesOf,
} from '../../../../engine/compiler/layout/containers.ts';
import type { Bounds, Drawing } from '../../../../engine/compiler/layout/drawing.ts';
import { drawingIn } from '../../../../engine/compiler/layout/existing-drawing.ts';
import { parse, type XmlDocument } from '../../../../engine/compiler/parse.ts';
import { withDescendants } from '../../../../engine/compiler/xml-tree.ts';

const documentOf = (xml: string): XmlDocument => {
  const parsed = parse(xml);
  if (!parsed.ok) throw new Error(parsed.refusal.sentence);
  return parsed.document;
};
const file = (inside: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="file" targetNamespace="urn:test">
${inside}
</definitions>`;
const flow = (id: string, from: string, to: string): string =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`;

interface Completed {
  readonly xml: string;
  readonly drawing: Drawing;
  readonly undrawn: readonly string[];
}
const completed = async (xml: string): Promise<Completed> => {
  const { xml: drawn, undrawn } = await completeDrawing(documentOf(xml));
  const { root } = documentOf(drawn);
  await expectWhole(drawn);
  return { xml: drawn, drawing: drawingIn(root), undrawn: undrawn.map(idOf) };
};

/** Every node and flow of every process is drawn, no id twice, and nothing is left to add. */
const expectWhole = async (xml: string): Promise<void> => {
  const { root } = documentOf(xml);
  const { shapes, edges } = drawingIn(root);
  for (const container of childrenNamed(root, 'process').flatMap(containersIn)) {
    for (const node of nodesOf(container)) expect([...shapes.keys()]).toContain(idOf(node));
    for (const one of flowsOf(container)) expect(edges.get(idOf(one))?.length).toBeGreaterThan(1);
  }
  const ids = [...withDescendants(root)].map(idOf).filter((id) => id !== '');
  expect(new Set(ids).size).toBe(ids.length);
  expect((await completeDrawing(documentOf(xml))).xml).toBe(xml);
  const { problems } = await compile(xml, { profile: 'sketch' });
  expect(problems.filter(({ rule }) => rule.startsWith('xml/'))).toEqual([]);
};

const holds = (outer: Bounds | undefined, inner: Bounds | undefined): boolean =>
  outer !== undefined &&
  inner !== undefined &&
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const overlap = (a: Bounds, b: Bounds): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const expectApart = ({ shapes }: Drawing, ids: readonly string[]): void => {
  for (const [index, one] of ids.entries()) {
    for (const other of ids.slice(index + 1)) {
      const [a, b] = [shapes.get(one), shapes.get(other)];
      expect({ one, other, overlap: a && b && overlap(a, b) }).toEqual({
        one,
        other,
        overlap: false,
      });
    }
  }
};

const LINE = `<process id="p"><startEvent id="s" /><userTask id="a" /><exclusiveGateway id="g" /><task id="b" /><task id="c" /><endEvent id="e" />
${flow('f1', 's', 'a')}${flow('f2', 'a', 'g')}${flow('f3', 'g', 'b')}${flow('f4', 'g', 'c')}${flow('f5', 'b', 'e')}${flow('f6', 'c', 'e')}${flow('f7', 'g', 'a')}</process>`;

describe('a file without a drawing', () => {
  it('is laid out from left to right', async () => {
    const { drawing, undrawn } = await completed(file(LINE));
    expect(undrawn).toEqual([]);
    expectApart(drawing, ['s', 'a', 'g', 'b', 'c', 'e']);
    const left = (id: string): number => drawing.shapes.get(id)?.x ?? 0;
    expect(left('s')).toBeLessThan(left('a'));
    expect(left('a')).toBeLessThan(left('g'));
    expect(left('g')).toBeLessThan(left('e'));
  });

  it('shows sub-processes opened, with what lies in and on them', async () => {
    const { drawing } = await completed(
      file(`<process id="p"><startEvent id="s" />
        <subProcess id="sub"><startEvent id="is" /><task id="it" /><subProcess id="deep"><task id="dt" /></subProcess>${flow('i1', 'is', 'it')}${flow('i2', 'it', 'deep')}</subProcess>
        <boundaryEvent id="b" attachedToRef="sub"><errorEventDefinition id="d" /></boundaryEvent><task id="x" /><endEvent id="e" />
        <subProcess id="esp" triggeredByEvent="true"><startEvent id="es"><signalEventDefinition id="sd" /></startEvent></subProcess>
        ${flow('f1', 's', 'sub')}${flow('f2', 'sub', 'e')}${flow('f3', 'b', 'x')}</process>`),
    );
    const { shapes } = drawing;
    expect(shapes.get('sub')?.isExpanded).toBe(true);
    for (const id of ['is', 'it', 'deep'])
      expect(holds(shapes.get('sub'), shapes.get(id))).toBe(true);
    expect(holds(shapes.get('deep'), shapes.get('dt'))).toBe(true);
    expect(holds(shapes.get('esp'), shapes.get('es'))).toBe(true);
    const [sub, event] = [shapes.get('sub'), shapes.get('b')];
    expect(sub && event && overlap(sub, event)).toBe(true);
    expectApart(drawing, ['s', 'sub', 'x', 'e', 'esp']);
  });

  it('shows pools below each other, lanes as bands, messages between them', async () => {
    const { drawing, undrawn } = await completed(
      file(`<collaboration id="co"><participant id="one" processRef="p" /><participant id="two" processRef="q" /><participant id="box" />
        <messageFlow id="m" sourceRef="a" targetRef="r" /><messageFlow id="n" sourceRef="r" targetRef="box" /></collaboration>
        <process id="p"><laneSet id="ls"><lane id="upper"><flowNodeRef>s</flowNodeRef><flowNodeRef>g</flowNodeRef></lane>
          <lane id="lower"><childLaneSet id="cl"><lane id="left"><flowNodeRef>a</flowNodeRef></lane><lane id="right"><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef><flowNodeRef>e</flowNodeRef></lane></childLaneSet></lane></laneSet>
          ${LINE.replace('<process id="p">', '')}
        <process id="q"><startEvent id="qs" /><receiveTask id="r" />${flow('q1', 'qs', 'r')}</process>`),
    );
    const { shapes, edges } = drawing;
    expect(undrawn).toEqual([]);
    expectApart(drawing, ['one', 'two', 'box']);
    for (const id of ['upper', 'lower', 'left', 'right', 's', 'e']) {
      expect(holds(shapes.get('one'), shapes.get(id))).toBe(true);
    }
    expect(holds(shapes.get('upper'), shapes.get('g'))).toBe(true);
    expect(holds(shapes.get('left'), shapes.get('a'))).toBe(true);
    expect(holds(shapes.get('right'), shapes.get('e'))).toBe(true);
    expect(holds(shapes.get('lower'), shapes.get('left'))).toBe(true);
    expectApart(drawing, ['upper', 'left', 'right']);
    expectApart(drawing, ['s', 'a', 'g', 'b', 'c', 'e']);
    expect(holds(shapes.get('two'), shapes.get('r'))).toBe(true);
    expect([edges.has('m'), edges.has('n')]).toEqual([true, true]);
  });

  it('puts data and notes below, tied to what they belong to', async () => {
    const { drawing, undrawn } = await completed(
      file(`<process id="p"><task id="a"><dataOutputAssociation id="doa"><targetRef>ref</targetRef></dataOutputAssociation></task>
        <dataObject id="data" /><dataObjectReference id="ref" dataObjectRef="data" /><dataStoreReference id="store" />
        <textAnnotation id="note" /><association id="tie" sourceRef="a" targetRef="note" /><group id="around" /></process>`),
    );
    expect(undrawn).toEqual(['around']);
    expectApart(drawing, ['a', 'ref', 'store', 'note']);
    expect([drawing.edges.has('doa'), drawing.edges.has('tie')]).toEqual([true, true]);
  });

  it('gives each of several processes a diagram', async () => {
    const { xml } = await completed(file(`${LINE}<process id="q"><task id="z" /></process>`));
    expect(xml.match(/<bpmndi:BPMNDiagram/g)).toHaveLength(2);
  });
});

describe('a drawing with holes', () => {
  it('keeps what is drawn and adds what is missing', async () => {
    const whole = await completed(file(LINE));
    const holed = whole.xml
      .replace(/<bpmndi:BPMNShape id="c_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '')
      .replace(/<bpmndi:BPMNEdge id="f[46]_di"[\s\S]*?<\/bpmndi:BPMNEdge>/g, '');
    const before = drawingIn(documentOf(holed).root);
    const { drawing } = await completed(holed);
    for (const [id, shape] of before.shapes) expect(drawing.shapes.get(id)).toEqual(shape);
    for (const [id, way] of before.edges) expect(drawing.edges.get(id)).toEqual(way);
    expectApart(drawing, ['s', 'a', 'g', 'b', 'c', 'e']);
  });

  it('puts boundary events on their hosts', async () => {
    const { xml } = await completed(file(LINE));
    const more = xml.replace(
      '<endEvent',
      '<boundaryEvent id="t" attachedToRef="a"><timerEventDefinition id="td" /></boundaryEvent><endEvent',
    );
    const { drawing } = await completed(more);
    const [host, event] = [drawing.shapes.get('a'), drawing.shapes.get('t')];
    expect(host && event && overlap(host, event)).toBe(true);
  });

  it('adds a pool below the others', async () => {
    const one = await completed(
      file(`<collaboration id="co"><participant id="one" processRef="p" /></collaboration>${LINE}`),
    );
    const two = one.xml.replace(
      '</collaboration>',
      '<participant id="two" processRef="q" /></collaboration><process id="q"><task id="z" /></process>',
    );
    const { drawing } = await completed(two);
    expectApart(drawing, ['one', 'two']);
    expect(holds(drawing.shapes.get('two'), drawing.shapes.get('z'))).toBe(true);
  });

  it('leaves a whole one as it is', async () => {
    const { xml } = await completed(file(LINE));
    expect(await completeDrawing(documentOf(xml))).toMatchObject({ xml, drawn: 0, undrawn: [] });
  });
});

describe('however a file is built', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'random process %i is drawn whole',
    async (seed) => {
      let state = seed + 1;
      const next = (below: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
      };
      const count = 2 + next(25);
      const kinds = [
        'task',
        'exclusiveGateway',
        'parallelGateway',
        'startEvent',
        'endEvent',
        'subProcess',
      ];
      const nodes = Array.from({ length: count }, (_, index) => {
        const kind = kinds[next(kinds.length)] ?? 'task';
        const inner = kind === 'subProcess' ? `<task id="n${index}i" />` : '';
        return `<${kind} id="n${index}">${inner}</${kind}>`;
      });
      const flows = Array.from({ length: next(2 * count) }, (_, index) =>
        flow(`f${index}`, `n${next(count)}`, `n${next(count)}`),
      );
      await completed(file(`<process id="p">${nodes.join('')}${flows.join('')}</process>`));
    },
  );

  it('what is too large is left as it is, and said so', async () => {
    const many = Array.from({ length: 501 }, (_, index) => `<task id="t${index}" />`).join('');
    const { xml, undrawn } = await completeDrawing(
      documentOf(file(`<process id="p">${many}</process>`)),
    );
    expect(xml).not.toContain('BPMNShape');
    expect(undrawn).toHaveLength(501);
  });

  it('an empty process, or none, is nothing to draw', async () => {
    for (const inside of ['', '<process id="p" />']) {
      expect(await completeDrawing(documentOf(file(inside)))).toMatchObject({
        drawn: 0,
        undrawn: [],
      });
    }
  });
});
