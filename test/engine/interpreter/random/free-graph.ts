import fc from 'fast-check';
import {
  boundary,
  complex,
  end,
  exclusive,
  feel,
  inclusive,
  link,
  catchEvent,
  parallel,
  serviceTask,
  start,
  task,
  throwEvent,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import type { Drawing } from './blocks.ts';

/**
 * Any graph of tasks and gateways: joins inside loops, splits without joins, merges that repeat
 * tokens, jumps. Nothing promises that it ends; only that each of its steps follows the rules.
 * A flow leads back only to a user task, so that every round waits for somebody.
 */
interface Node {
  readonly kind: (typeof KINDS)[number];
  readonly from: number;
  readonly back: number | null;
  readonly guard: 'interrupting' | 'beside' | null;
}
const KINDS = [
  'user',
  'user',
  'service',
  'task',
  'xor',
  'and',
  'or',
  'or',
  'some',
  'leap',
] as const;

const node: fc.Arbitrary<Node> = fc.record({
  kind: fc.constantFrom(...KINDS),
  from: fc.nat({ max: 20 }),
  back: fc.option(fc.nat({ max: 20 }), { freq: 2 }),
  guard: fc.option(fc.constantFrom('interrupting' as const, 'beside' as const), { freq: 2 }),
});
const edge = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }));

export const freeGraph: fc.Arbitrary<Drawing> = fc
  .record({
    nodes: fc.array(node, { minLength: 3, maxLength: 10 }),
    edges: fc.array(edge, { maxLength: 8 }),
  })
  .map(({ nodes, edges }) => drawGraph(nodes, edges));

const drawGraph = (
  nodes: readonly Node[],
  edges: readonly (readonly [number, number])[],
): Drawing => {
  const ids = nodes.map(({ kind }, at) => `${kind}${at}`);
  const arrows = new Set<string>(['begin -> n0']);
  const landing = nodes.map(({ kind }, at) => (kind === 'leap' ? `${kind}${at}` : null));
  const sourceOf = (at: number): string => `o${at}`;
  nodes.forEach(({ from, back }, at) => {
    if (at > 0) arrows.add(`${sourceOf(from % at)} -> n${at}`);
    const target =
      back === null
        ? -1
        : nodes.findIndex(({ kind }, i) => i >= back % nodes.length && kind === 'user');
    if (target >= 0 && target <= at) arrows.add(`${sourceOf(at)} -> n${target}`);
  });
  for (const [a, b] of edges) {
    const [first, second] = [Math.min(a, b) % nodes.length, Math.max(a, b) % nodes.length];
    if (first < second) arrows.add(`${sourceOf(first)} -> n${second}`);
  }
  nodes.forEach((_node, at) => {
    if (![...arrows].some((arrow) => arrow.startsWith(`${sourceOf(at)} `)))
      arrows.add(`${sourceOf(at)} -> finish`);
  });
  if (![...arrows].some((arrow) => arrow.endsWith(' finish')))
    arrows.add(`${sourceOf(nodes.length - 1)} -> finish`); // an end nothing leads to is refused
  const guards = nodes.flatMap(({ kind, guard }, at) =>
    guard === null || (kind !== 'user' && kind !== 'service') ? [] : [{ at, guard }],
  );
  for (const { at } of guards) arrows.add(`guard${at} -> n${at + 1 < nodes.length ? at + 1 : -1}`);
  const named = (end: string): string => {
    if (end === 'n-1') return 'finish';
    const at = Number(end.slice(1));
    if (end.startsWith('n') && ids[at] !== undefined) return ids[at];
    if (end.startsWith('o') && ids[at] !== undefined)
      return landing[at] === null ? ids[at] : `landing${at}`;
    return end;
  };
  const conditioned = conditionsFor(
    [...arrows].map((arrow) => arrow.split(' -> ').map(named) as [string, string]),
  );
  return {
    sketches: [
      start('begin'),
      ...nodes.flatMap(({ kind }, at) => sketchOf(kind, at)),
      ...guards.map(({ at, guard }) =>
        boundary(`guard${at}`, ids[at] ?? '', timer('PT3H'), {
          interrupting: guard === 'interrupting',
        }),
      ),
      end('finish'),
    ],
    arrows: conditioned,
  };
};

/** Flows of a choosing gateway: each has a condition, the last is the default. */
const conditionsFor = (ends: readonly (readonly [string, string])[]): readonly string[] =>
  ends.map(([source, target], at) => {
    const arrow = `${source} -> ${target}`;
    if (!/^(xor|or|some)/.test(source)) return arrow;
    const siblings = ends.flatMap(([other], i) => (other === source ? [i] : []));
    if (siblings.length < 2) return arrow;
    const place = siblings.indexOf(at);
    return place === siblings.length - 1
      ? `${arrow} : default`
      : `${arrow} : modulo(n, ${place + 2}) = 0`;
  });

const sketchOf = (kind: Node['kind'], at: number): readonly Sketch[] => {
  const id = `${kind}${at}`;
  switch (kind) {
    case 'user':
      return [userTask(id)];
    case 'service':
      return [serviceTask(id)];
    case 'task':
      return [task(id)];
    case 'xor':
      return [exclusive(id)];
    case 'and':
      return [parallel(id)];
    case 'or':
      return [inclusive(id)];
    case 'some':
      return [complex(id, { activation: feel('activationCount >= 2 or modulo(n, 3) = 0') })];
    case 'leap': {
      const land = catchEvent(`landing${at}`, { definitions: [link()] });
      return [throwEvent(id, { definitions: [link(land.id)] }), land];
    }
  }
};
