import { describe, expect, it } from 'vitest';
import type { MultiInstance, StandardLoop } from '../../../engine/interpreter/plan.ts';
import { draw, drawWith, nodes } from '../../support/draw.ts';
import {
  adHoc,
  boundary,
  compensate,
  end,
  error,
  escalation,
  eventSubProcess,
  exclusive,
  feel,
  inclusive,
  message,
  parallel,
  scriptTask,
  signal,
  start,
  subProcess,
  terminate,
  throwEvent,
  timer,
  transaction,
  userTask,
  type Sketch,
} from '../../support/plan-builder.ts';
import { over, TWICE } from '../../support/loop-sketches.ts';
import { each, tell } from '../../support/story.ts';

const handler = (
  id: string,
  definition: Parameters<typeof boundary>[2],
  interrupting: boolean,
): Sketch =>
  eventSubProcess(id, [
    start(`${id}Start`, { definitions: [definition].flat(), interrupting }),
    userTask(`${id}Work`),
    end(`${id}End`),
  ]);
const handlerArrow = (id: string): string => `${id}Start -> ${id}Work -> ${id}End`;

/** What one rule of bpmn.md §3 says where another one is at work around it. */
describe('an event sub-process in one instance of many', () => {
  const many = (interrupting: boolean, loop: MultiInstance | StandardLoop = over('["x", "y"]')) =>
    draw(
      ['s -> sub -> after', 's2 -> a -> e2', handlerArrow('h')],
      subProcess('sub', [...nodes('s2 a e2'), handler('h', message('m'), interrupting)], { loop }),
    );

  it('interrupts its own instance only, which then counts as completed', () => {
    const run = tell(many(true));
    run.receive('hStart');
    expect(run.open).toEqual(['a', 'hWork']);
    run.complete('hWork');
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['after']);
  });

  it('keeps its instance from completing, and so the whole', () => {
    const run = tell(many(false)).receive('hStart');
    each(run, 'a', 'a');
    expect(run.open).toEqual(['hWork']);
    expect(run.complete('hWork').open).toEqual(['after']);
  });

  it('goes when a sibling makes the condition of the whole true', () => {
    const loop = { ...over('["x", "y"]'), completion: feel('numberOfCompletedInstances >= 1') };
    const run = tell(many(false, loop)).receive('hStart');
    const [, second] = run.waits('userTask').filter(({ elementId }) => elementId === 'a');
    run.happen({ type: 'userTaskCompleted', waitId: second?.id ?? '', variables: {} });
    expect(run.of('hWork')).toBe('+x');
    expect(run.open).toEqual(['after']);
  });

  it('is armed for the instance that runs, where they run one after another', () => {
    const run = tell(many(true, over('["x", "y"]', true)));
    expect(run.waits('message')).toHaveLength(1);
    run.receive('hStart').complete('hWork');
    expect(run.waits('message')).toHaveLength(1);
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['after']);
    expect(run.waits('message')).toEqual([]);
  });

  it('sees the item of its instance', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> e2', 'on -> note -> done'],
        subProcess(
          'sub',
          [
            ...nodes('s2 a e2'),
            eventSubProcess('h', [
              start('on', { definitions: [message('m')], interrupting: false }),
              scriptTask('note', 'item', 'noted'),
              end('done'),
            ]),
          ],
          { loop: over('["x", "y"]') },
        ),
      ),
    );
    const [, second] = run.waits('message');
    run.happen({ type: 'messageReceived', waitId: second?.id ?? '', messageId: 'm1', payload: {} });
    expect(run.variables['noted']).toBe('y');
  });

  it('hears one signal in every instance', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> e2', handlerArrow('h')],
        subProcess('sub', [...nodes('s2 a e2'), handler('h', signal('ring'), true)], {
          loop: over('["x", "y"]'),
        }),
      ),
    );
    const [first, second] = run.waits('signal');
    run.happen({
      type: 'signalReceived',
      waitId: first?.id ?? '',
      beside: [second?.id ?? ''],
      payload: {},
    });
    expect(run.open).toEqual(['hWork', 'hWork']);
    expect(each(run, 'hWork', 'hWork').open).toEqual(['after']);
  });
});

describe('an error and the levels around it', () => {
  it('leaves instance, body and sub-process, and ends them all', () => {
    const run = tell(
      draw(
        ['s -> outer -> after', 's2 -> inner -> e2', 's3 -> a -> e3', 'failed -> mend'],
        subProcess('outer', [
          ...nodes('s2 e2'),
          subProcess('inner', nodes('s3 a e3'), { loop: over('[1, 2, 3]') }),
        ]),
        boundary('failed', 'outer', error('BAD')),
      ),
    ).throwError('a', 'BAD');
    expect(run.waiting).toEqual(['mend']);
    expect(run.of('a')).toBe('+++xxx');
    expect(run.of('outer')).toBe('+x');
  });

  it('is caught by the handler of the inner scope before the border of the inner one', () => {
    const run = tell(
      draw(
        ['s -> inner -> after', 's3 -> a -> e3', handlerArrow('h'), 'failed -> mend'],
        subProcess('inner', [...nodes('s3 a e3'), handler('h', error('BAD'), true)]),
        boundary('failed', 'inner', error('BAD')),
      ),
    ).throwError('a', 'BAD');
    expect(run.open).toEqual(['hWork']);
    expect(run.throwError('hWork', 'BAD').open).toEqual(['mend']);
  });

  it('of a nearer catch-all is not passed on to a farther exact code', () => {
    const run = tell(
      draw(
        [
          's -> outer -> after',
          's2 -> inner -> e2',
          's3 -> a -> e3',
          'any -> near',
          'exact -> far',
        ],
        subProcess('outer', [
          ...nodes('s2 e2 near'),
          subProcess('inner', nodes('s3 a e3')),
          boundary('any', 'inner', error(null)),
        ]),
        boundary('exact', 'outer', error('BAD')),
      ),
    ).throwError('a', 'BAD');
    expect(run.open).toEqual(['near']);
  });

  it('in one branch leaves the other branch alone where it is caught inside', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> j -> after', 'f -> b -> j', 'failed -> mend -> j'],
        parallel('f'),
        parallel('j'),
        boundary('failed', 'a', error(null)),
      ),
    ).throwError('a', 'ANY');
    expect(run.open).toEqual(['b', 'mend']);
  });
});

describe('an escalation and the levels around it', () => {
  const levels = (interrupting: boolean) =>
    draw(
      ['s -> outer -> after', 's2 -> inner -> e2', 's3 -> up -> b -> e3', 'late -> note'],
      subProcess('outer', [
        ...nodes('s2 e2'),
        subProcess(
          'inner',
          [...nodes('s3 b e3'), throwEvent('up', { definitions: [escalation('LATE')] })],
          { loop: over('[1, 2]') },
        ),
      ]),
      boundary('late', 'outer', escalation('LATE'), { interrupting }),
    );

  it('is heard as often as it is thrown, by instance after instance', () => {
    const run = tell(levels(false));
    expect(run.open).toEqual(['b', 'b', 'note', 'note']);
    each(run, 'b', 'b', 'note', 'note');
    expect(run.open).toEqual(['after']);
  });

  it('that interrupts is heard once: the second instance is gone before it throws', () => {
    const run = tell(levels(true));
    expect(run.open).toEqual(['note']);
    expect(run.times('late')).toBe(1);
    expect(run.waiting).toEqual(['note']);
  });
});

describe('a terminate end event', () => {
  const stop = (id: string): Sketch => end(id, { definitions: [terminate] });

  it('in one instance leaves it completed: its item is gathered, the others go on', () => {
    const loop = { ...over('["x", "y"]'), gather: { collection: 'results', item: feel('item') } };
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> f -> a -> stop', 'f -> b -> e2'],
        subProcess('sub', [...nodes('s2 a b e2'), parallel('f'), stop('stop')], { loop }),
      ),
    ).complete('a');
    expect(run.open).toEqual(['a', 'b']);
    each(run, 'b', 'a');
    expect(run.variables['results']).toEqual(['x', 'y']);
    expect(run.open).toEqual(['after']);
  });

  it('in a transaction completes it, and what had completed can be undone later', () => {
    const run = tell(
      draw(
        ['s -> tx -> regret -> after', 's2 -> f -> room -> stop', 'f -> b -> e2'],
        transaction('tx', [
          ...nodes('s2 b e2'),
          parallel('f'),
          userTask('room', { compensatedBy: 'unroom' }),
          userTask('unroom', { isForCompensation: true }),
          stop('stop'),
        ]),
        throwEvent('regret', { definitions: [compensate()] }),
      ),
    ).complete('room');
    expect(run.of('b')).toBe('+x');
    expect(run.open).toEqual(['unroom']);
    expect(run.complete('unroom').open).toEqual(['after']);
  });

  it('ends handlers of a compensation that runs in its scope', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> f -> regret -> e2', 'f -> b -> stop'],
        subProcess('sub', [
          ...nodes('s2 b e2'),
          userTask('a', { compensatedBy: 'undoA' }),
          userTask('undoA', { isForCompensation: true }),
          parallel('f'),
          throwEvent('regret', { definitions: [compensate()] }),
          stop('stop'),
        ]),
      ),
    ).complete('a');
    expect(run.open).toEqual(['b', 'undoA']);
    run.complete('b');
    expect(run.of('undoA')).toBe('+x');
    expect(run.open).toEqual(['after']);
  });

  it('in a sub-process of a parallel branch lets the join behind it fire', () => {
    const run = tell(
      draw(
        ['s -> f -> sub -> j -> after', 'f -> c -> j', 's2 -> g -> a -> stop', 'g -> b'],
        parallel('f'),
        parallel('j'),
        subProcess('sub', [...nodes('s2 a b'), parallel('g'), stop('stop')]),
      ),
    );
    each(run, 'a', 'c');
    expect(run.open).toEqual(['after']);
  });

  it('ends what waits at a join of its scope', () => {
    const run = tell(
      draw(
        [
          's -> sub -> after',
          's2 -> f -> a -> j -> e2',
          'f -> b -> x',
          'x -> j : n > 1',
          'x -> stop : default',
        ],
        subProcess('sub', [
          ...nodes('s2 a b e2'),
          parallel('f'),
          parallel('j'),
          exclusive('x'),
          stop('stop'),
        ]),
      ),
      { variables: { n: 0 } },
    );
    each(run, 'a', 'b');
    expect(run.open).toEqual(['after']);
    expect(Object.keys(run.state.tokens)).toHaveLength(2);
  });
});

describe('an inclusive join in loops around loops', () => {
  /** Outer: `m … y`, inner: `n … x`; the join stands in the inner one. */
  const looped = () =>
    tell(
      draw(
        [
          's -> m -> n -> f',
          'f -> a : p',
          'f -> b : q',
          'a -> j',
          'b -> j',
          'j -> work -> x',
          'x -> n : inner',
          'x -> y : default',
          'y -> m : outer',
          'y -> e : default',
        ],
        exclusive('m'),
        exclusive('n'),
        inclusive('f'),
        inclusive('j'),
        exclusive('x'),
        exclusive('y'),
      ),
      { variables: { p: true, q: true, inner: false, outer: false } },
    );

  it('waits for both branches in each round, inner and outer', () => {
    const run = looped();
    each(run, 'a');
    expect(run.times('j')).toBe(0);
    run.complete('b').complete('work', { inner: true });
    expect(run.open).toEqual(['a', 'b']);
    run.complete('b');
    expect(run.times('j')).toBe(1);
    run.complete('a').complete('work', { inner: false, outer: true });
    expect(run.open).toEqual(['a', 'b']);
    each(run, 'a', 'b').complete('work', { outer: false });
    expect(run.times('j')).toBe(3);
    expect(run.state.status).toBe('completed');
  });

  it('waits for no branch that this round has not taken', () => {
    const run = looped();
    each(run, 'a', 'b').complete('work', { inner: true, p: false });
    expect(run.open).toEqual(['b']);
    expect(run.complete('b').open).toEqual(['work']);
  });

  it('waits for a branch that goes round in a loop of its own', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> j', 'f -> m -> b -> x', 'x -> m : more', 'x -> j : default', 'j -> after'],
        inclusive('f'),
        exclusive('m'),
        exclusive('x'),
        inclusive('j'),
      ),
      { variables: { more: true } },
    );
    each(run, 'a', 'b', 'b');
    expect(run.times('j')).toBe(0);
    expect(run.complete('b', { more: false }).open).toEqual(['after']);
    expect(run.times('j')).toBe(1);
  });
});

describe('names in scopes around scopes', () => {
  const shadow = drawWith(
    { variables: [{ name: 'n', initial: feel('1') }] },
    ['s -> sub -> after', 's2 -> a -> inner -> c -> e2', 's3 -> b -> e3'],
    subProcess(
      'sub',
      [
        ...nodes('s2 a c e2'),
        subProcess('inner', nodes('s3 b e3'), {
          inputs: [{ target: 'm', source: feel('n + 10') }],
        }),
      ],
      { variables: [{ name: 'n', initial: feel('n + 1') }] },
    ),
  );

  it('begin from what the scope around holds, and hide it', () => {
    const run = tell(shadow).complete('a', { n: 5 });
    expect(run.variables['n']).toBe(1);
    const inner = run.state.tokens[run.waitOn('b').tokenId]?.scope ?? '';
    expect(run.state.tokens[inner]?.variables).toEqual({ m: 15 });
  });

  it('are gone with their scope, and what is not declared outlives it at the instance', () => {
    const run = tell(shadow).complete('a', { n: 5, free: true }).complete('b', { m: 7, n: 8 });
    run.complete('c');
    expect(run.variables).toEqual({ n: 1, free: true });
  });

  it('are written in the nearest scope that has them, whichever task writes', () => {
    const run = tell(shadow).complete('a').complete('b', { n: 8, m: 3 });
    const sub = run.state.tokens[run.waitOn('c').tokenId]?.scope ?? '';
    expect(run.state.tokens[sub]?.variables).toEqual({ n: 8 });
  });

  it('are each instance’s own, where the scope runs several times', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> a -> b -> e2'],
        subProcess('sub', nodes('s2 a b e2'), {
          loop: over('["x", "y"]'),
          inputs: [{ target: 'mine', source: feel('item') }],
        }),
      ),
    );
    run.complete('a', { mine: 'changed' });
    const held = run
      .waits('userTask')
      .map(({ tokenId }) => run.state.tokens[run.state.tokens[tokenId]?.scope ?? '']?.variables);
    expect(held.map((variables) => variables?.['mine']).sort()).toEqual(['changed', 'y']);
  });
});

describe('what interrupts an ad-hoc sub-process', () => {
  it('ends all that runs in it, in a loop the whole of it', () => {
    const run = tell(
      draw(
        ['s -> free -> after', 'late -> other'],
        adHoc('free', nodes('a b'), { loop: TWICE }),
        boundary('late', 'free', timer('P1D')),
      ),
    );
    expect(run.open).toEqual(['a', 'b']);
    expect(run.passDays(1).open).toEqual(['other']);
    expect(run.of('free')).toBe('++xx');
  });
});
