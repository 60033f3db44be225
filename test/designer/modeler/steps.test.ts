import { describe, expect, it } from 'vitest';
import type { ModdleElement } from '../../../designer/modeler/canvas-types.ts';
import { isA, listOf } from '../../../designer/modeler/model.ts';
import { stepRows, waysBehind, type Row } from '../../../designer/modeler/steps.ts';
import { drawn, processesIn, processIn, readModel, templateXml } from './read-template.ts';

const rowsOf = async (flows: string, extra = ''): Promise<readonly Row[]> =>
  stepRows(processIn(await readModel(drawn(flows, extra)), 'p'));
const shown = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ number, id, ways }) =>
    [number, id, ...ways.map((way) => `→${way.number}`)].join(' '),
  );

const insideOf = (container: ModdleElement): readonly ModdleElement[] =>
  listOf(container, 'flowElements').flatMap((child) =>
    isA(child, 'bpmn:SubProcess') ? [child, ...insideOf(child)] : [child],
  );

describe('the step list', () => {
  it('reads a straight process as numbered rows without ways', async () => {
    expect(shown(await rowsOf('s>a a>b b>e'))).toEqual(['1 s', '2 a', '3 b', '4 e']);
  });

  it('nests small branches and goes on where they meet', async () => {
    expect(shown(await rowsOf('s>g g>a g>b a>c b>c c>e'))).toEqual([
      '1 s',
      '2 g',
      '2.1 f1',
      '2.1.1 a →3',
      '2.2 f2',
      '2.2.1 b →3',
      '3 c',
      '4 e',
    ]);
  });

  it('writes a way for a branch that only goes back', async () => {
    expect(shown(await rowsOf('s>a a>g g>a g>b b>e'))).toEqual([
      '1 s',
      '2 a',
      '3 g',
      '3.1 f2 →2',
      '3.2 f3 →4',
      '4 b',
      '5 e',
    ]);
  });

  it('lets the longer way read straight down', async () => {
    const rows = await rowsOf('s>g g>x x>b g>a a>b b>c c>d d>e');
    expect(rows.filter(({ level }) => level === 1).map(({ id }) => id)).toEqual([
      's',
      'g',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('hangs what watches a step under it', async () => {
    const rows = await rowsOf(
      's>a a>b b>e w>e',
      '<boundaryEvent id="watch" attachedToRef="a"><timerEventDefinition/></boundaryEvent>',
    );
    expect(rows.find(({ id }) => id === 'watch')).toMatchObject({ parent: 'a', level: 2 });
  });

  it('lists a ring that nothing enters', async () => {
    expect((await rowsOf('a>b b>a')).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe.each(['pinggui-four-ticket', 'gangnan-five-step'])('every process of %s', (template) => {
  it('has each flow node exactly once, and each flow as order or as a way', async () => {
    for (const process of processesIn(await readModel(templateXml(template)))) {
      const rows = stepRows(process);
      const nodes = insideOf(process).filter((child) => isA(child, 'bpmn:FlowNode'));
      const steps = rows.filter(({ type }) => type === 'step').map(({ id }) => id);
      expect([...steps].sort()).toEqual(nodes.map(({ id }) => id).sort());

      const told = new Set([
        ...rows.flatMap(({ ways }) => ways.map(({ flow }) => flow)),
        ...rows.filter(({ type }) => type === 'branch').map(({ id }) => id),
        ...inOrder(rows),
      ]);
      const flows = insideOf(process).filter((child) => isA(child, 'bpmn:SequenceFlow'));
      expect(flows.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
      expect(rows.flatMap(({ ways }) => ways).filter(({ number }) => number === '')).toEqual([]);
    }
  });
});

/** Flows that lead from a row to the next one of its sequence. */
const inOrder = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => {
    if (row.type !== 'step') return [];
    const peers = rows.filter(({ type, parent }) => type === 'step' && parent === row.parent);
    const next = peers[peers.indexOf(row) + 1];
    return listOf(row.element, 'outgoing')
      .filter((flow) => (flow.get('targetRef') as ModdleElement | undefined)?.id === next?.id)
      .map(({ id }) => id);
  });

describe('where a step can be added', () => {
  it('is behind the decision of a step with outcomes, never before it', async () => {
    const xml = drawn('s>a a>g g>b g>e b>e').replace('id="f2"', 'id="f2" bh:outcome="YES"');
    const process = processIn(await readModel(xml), 'p');
    const task = listOf(process, 'flowElements').find(({ id }) => id === 'a');
    expect(task && waysBehind(task).map(({ id }) => id)).toEqual(['f2', 'f3']);
  });
});
