import fc from 'fast-check';
import type { ProcessPlan } from '../../engine/interpreter/plan.ts';
import {
  boundary,
  catchEvent,
  cycle,
  end,
  eventBased,
  exclusive,
  feel,
  inclusive,
  message,
  parallel,
  process,
  receiveTask,
  scriptTask,
  serviceTask,
  start,
  subProcess,
  task,
  timer,
  userTask,
  type Sketch,
} from './plan-builder.ts';

/**
 * Random block-structured processes: sound by construction, so every run of them must come to
 * its end, whatever is answered in whatever order.
 */
type Shape =
  | { readonly type: 'leaf'; readonly leaf: Leaf }
  | {
      readonly type: 'sequence' | 'parallel' | 'exclusive' | 'inclusive';
      readonly parts: readonly Shape[];
    }
  | { readonly type: 'sub' | 'each' | 'guarded' | 'race'; readonly part: Shape };
type Leaf = 'task' | 'user' | 'service' | 'script' | 'timer' | 'message';

interface Block {
  readonly sketches: readonly Sketch[];
  readonly arrows: readonly string[];
  readonly first: string;
  readonly last: string;
}

const leaf = fc
  .constantFrom<Leaf>('task', 'user', 'service', 'script', 'timer', 'message')
  .map((kind): Shape => ({ type: 'leaf', leaf: kind }));

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({
      type: fc.constantFrom(
        'sequence' as const,
        'parallel' as const,
        'exclusive' as const,
        'inclusive' as const,
      ),
      parts: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constantFrom('sub' as const, 'each' as const, 'guarded' as const, 'race' as const),
      part: tie('shape'),
    }),
  ),
}));

export const anyProcess: fc.Arbitrary<ProcessPlan> = shape.map((drawn) => {
  const build = createBuilder();
  const body = build(drawn);
  return process(
    'p',
    [start('begin'), ...body.sketches, end('finish')],
    [`begin -> ${body.first}`, ...body.arrows, `${body.last} -> finish`],
  );
});

const createBuilder = () => {
  let count = 0;
  const id = (prefix: string): string => `${prefix}${(count += 1)}`;

  const build = (drawn: Shape): Block => {
    switch (drawn.type) {
      case 'leaf':
        return single(leafOf(drawn.leaf, id(drawn.leaf)));
      case 'sequence':
        return drawn.parts.map(build).reduce(chain);
      case 'parallel':
        return forked(
          parallel(id('and')),
          parallel(id('andJoin')),
          drawn.parts.map(build),
          () => '',
        );
      case 'exclusive':
        return forked(
          exclusive(id('xor')),
          exclusive(id('xorJoin')),
          drawn.parts.map(build),
          (at, of) => (at === of - 1 ? ' : default' : ` : modulo(n, ${of}) = ${at}`),
        );
      case 'inclusive':
        return forked(
          inclusive(id('or')),
          inclusive(id('orJoin')),
          drawn.parts.map(build),
          (at, of) => (at === of - 1 ? ' : default' : ` : modulo(n, ${at + 2}) = 0`),
        );
      case 'sub':
        return wrapped(build(drawn.part), id('sub'), false);
      case 'each':
        return wrapped(build(drawn.part), id('each'), true);
      case 'guarded':
        return guarded(wrapped(build(drawn.part), id('guard'), false));
      case 'race':
        return race(build(drawn.part));
    }
  };

  /** An interrupting and a repeating timer around a sub-process, merged behind it. */
  const guarded = (host: Block): Block => {
    const merge = exclusive(id('merge'));
    const late = boundary(id('late'), host.first, timer('PT3H'));
    const again = boundary(id('again'), host.first, cycle('R2/PT1H'), { interrupting: false });
    const note = task(id('note'));
    return {
      sketches: [...host.sketches, late, again, note, merge],
      arrows: [
        ...host.arrows,
        `${host.last} -> ${merge.id}`,
        `${late.id} -> ${merge.id}`,
        `${again.id} -> ${note.id}`,
      ],
      first: host.first,
      last: merge.id,
    };
  };

  const race = (after: Block): Block => {
    const gate = eventBased(id('race'));
    const time = catchEvent(id('time'), { definitions: [timer('PT2H')] });
    const word = receiveTask(id('word'), { message: message('go') });
    const merge = exclusive(id('raced'));
    return {
      sketches: [gate, time, word, merge, ...after.sketches],
      arrows: [
        `${gate.id} -> ${time.id}`,
        `${gate.id} -> ${word.id}`,
        `${time.id} -> ${merge.id}`,
        `${word.id} -> ${merge.id}`,
        `${merge.id} -> ${after.first}`,
        ...after.arrows,
      ],
      first: gate.id,
      last: after.last,
    };
  };
  return build;
};

const leafOf = (kind: Leaf, id: string): Sketch => {
  switch (kind) {
    case 'task':
      return task(id);
    case 'user':
      return userTask(id);
    case 'service':
      return serviceTask(id);
    case 'script':
      return scriptTask(id, 'n + 1', 'n');
    case 'timer':
      return catchEvent(id, { definitions: [timer('PT1H')] });
    case 'message':
      return catchEvent(id, { definitions: [message('m'), timer('PT2H')] });
  }
};

const single = (one: Sketch): Block => ({
  sketches: [one],
  arrows: [],
  first: one.id,
  last: one.id,
});

const chain = (a: Block, b: Block): Block => ({
  sketches: [...a.sketches, ...b.sketches],
  arrows: [...a.arrows, `${a.last} -> ${b.first}`, ...b.arrows],
  first: a.first,
  last: b.last,
});

const forked = (
  fork: Sketch,
  join: Sketch,
  parts: readonly Block[],
  condition: (at: number, of: number) => string,
): Block => ({
  sketches: [fork, ...parts.flatMap(({ sketches }) => sketches), join],
  arrows: [
    ...parts.map(({ first }, at) => `${fork.id} -> ${first}${condition(at, parts.length)}`),
    ...parts.flatMap(({ arrows }) => arrows),
    ...parts.map(({ last }) => `${last} -> ${join.id}`),
  ],
  first: fork.id,
  last: join.id,
});

/** The block inside a sub-process; its arrows stay in one list, as flows are flat in a plan. */
const wrapped = (inner: Block, id: string, looped: boolean): Block => ({
  sketches: [
    subProcess(
      id,
      [start(`${id}Start`), ...inner.sketches],
      looped
        ? {
            loop: {
              type: 'multiInstance',
              sequential: inner.sketches.length % 2 === 0,
              over: { cardinality: feel('modulo(n, 3)') },
              behavior: 'all',
              throws: [],
            },
          }
        : {},
    ),
  ],
  arrows: [`${id}Start -> ${inner.first}`, ...inner.arrows],
  first: id,
  last: id,
});
