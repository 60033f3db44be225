import fc from 'fast-check';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import {
  boundary,
  end,
  exclusive,
  inclusive,
  parallel,
  process,
  start,
  task,
  timer,
  userTask,
  type Sketch,
} from './plan-builder.ts';

/**
 * Small processes drawn without any care: whatever is connected to whatever. Some are sound, most
 * get stuck, repeat themselves or never end.
 */
const kinds = ['user', 'user', 'task', 'xor', 'xor', 'and', 'and', 'or', 'end'] as const;
type Kind = (typeof kinds)[number];

const sketchOf = (kind: Kind, id: string): Sketch => {
  switch (kind) {
    case 'user':
      return userTask(id);
    case 'task':
      return task(id);
    case 'xor':
      return exclusive(id);
    case 'and':
      return parallel(id);
    case 'or':
      return inclusive(id);
    case 'end':
      return end(id);
  }
};

const CHOOSING: readonly Kind[] = ['xor', 'or'];

export const anyDrawing: fc.Arbitrary<ProcessPlan> = fc
  .record({
    nodes: fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 8 }),
    ways: fc.array(fc.tuple(fc.nat({ max: 63 }), fc.nat({ max: 63 })), {
      minLength: 1,
      maxLength: 10,
    }),
    late: fc.option(fc.tuple(fc.nat({ max: 63 }), fc.nat({ max: 63 }), fc.boolean())),
  })
  .map(({ nodes, ways, late }) => {
    const ids = nodes.map((kind, at) => `${kind}${at + 1}`);
    const pairs = new Map<string, readonly [number, number]>();
    const connect = (from: number, to: number): void => {
      if (nodes[from] !== 'end') pairs.set(`${from}-${to}`, [from, to]);
    };
    for (const at of ids.keys()) if (at > 0) connect(at - 1, at); // most of it can be reached
    for (const [from, to] of ways) connect(from % ids.length, to % ids.length);
    const users = ids.filter((_id, at) => nodes[at] === 'user');
    const host = late ? users[late[0] % Math.max(1, users.length)] : undefined;
    const bySource = Map.groupBy(pairs.values(), ([from]) => from);
    const arrows = [...bySource].flatMap(([from, targets]) =>
      targets.map(([, to], at) => {
        const chooses = CHOOSING.includes(nodes[from] ?? 'task') && targets.length > 1;
        const label = at === targets.length - 1 ? ' : default' : ` : dice(${at})`;
        return `${ids[from]} -> ${ids[to]}${chooses ? label : ''}`;
      }),
    );
    const beside =
      late && host !== undefined
        ? {
            events: [boundary('late', host, timer('PT1H'), { interrupting: late[2] })],
            arrows: [`late -> ${ids[late[1] % ids.length]}`],
          }
        : { events: [], arrows: [] };
    return process(
      'p',
      [start('begin'), ...nodes.map((kind, at) => sketchOf(kind, ids[at] ?? '')), ...beside.events],
      [`begin -> ${ids[0]}`, ...arrows, ...beside.arrows],
    );
  });
