import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  catchEvent,
  compensate,
  conditional,
  eventBased,
  eventSubProcess,
  exclusive,
  inclusive,
  link,
  message,
  parallel,
  scriptTask,
  start,
  subProcess,
  task,
  throwEvent,
  timer,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

/** BPMN 2.0.2 §13.4.3 and bpmn.md §3.5: every flow that holds; then, once nothing more can come. */
describe('an inclusive gateway that splits', () => {
  const split = (arrows: readonly string[], defaultFlow?: string) =>
    draw(['s -> i', ...arrows], inclusive('i', defaultFlow === undefined ? {} : { defaultFlow }));
  const three = split(['i -> a : n > 1', 'i -> b : n > 5', 'i -> c', 'i -> d : default']);

  it.each([
    [9, ['a', 'b', 'c']],
    [3, ['a', 'c']],
    [0, ['c']],
  ])('takes every flow that holds, one without condition always (n = %s)', (n, taken) => {
    expect(tell(three, { variables: { n } }).open).toEqual(taken);
  });

  it('takes the default only where nothing else can be taken', () => {
    const plan = split(['i -> a : n > 1', 'i -> b : default']);
    expect(tell(plan, { variables: { n: 0 } }).open).toEqual(['b']);
    expect(tell(plan, { variables: { n: 2 } }).open).toEqual(['a']);
  });

  it('does not read the condition of its default', () => {
    const plan = split(['i -> a : boom(', 'i -> b : n > 1'], 'i-a');
    expect(tell(plan, { variables: { n: 2 } }).open).toEqual(['b']);
    expect(tell(plan, { variables: { n: 0 } }).open).toEqual(['a']);
  });

  it('stops where nothing holds and nothing is the default', () => {
    const run = tell(split(['i -> a : n > 1', 'i -> b : n > 2']), { variables: { n: 0 } });
    expect(run.incidents).toEqual(['noFlowTaken']);
    expect(run.resolve('retry', { n: 3 }).open).toEqual(['a', 'b']);
  });

  it.each([
    ['missing > 1', 'expressionType'],
    ['"yes"', 'expressionType'],
    ['boom(', 'expressionFailed'],
  ])('takes nothing at all while one answer is missing: %s', (condition, code) => {
    const run = tell(split(['i -> a : true', `i -> b : ${condition}`]));
    expect(run.incidents).toEqual([code]);
    expect(run.open).toEqual([]);
    expect(run.seen).not.toContain('>i-a');
  });
});

describe('an inclusive gateway that joins', () => {
  const diamond = draw(
    [
      's -> i',
      'i -> a : n > 1',
      'i -> b : n > 2',
      'i -> c : n > 3',
      'a -> j',
      'b -> j',
      'c -> j',
      'j -> after',
    ],
    inclusive('i'),
    inclusive('j'),
  );

  it.each([
    ['one of three', 2, ['a']],
    ['two of three', 3, ['b', 'a']],
    ['all of them', 4, ['c', 'a', 'b']],
  ])('waits for what was split before it, and fires once: %s', (_what, n, ways) => {
    const run = tell(diamond, { variables: { n } });
    for (const way of ways.slice(0, -1)) expect(run.complete(way).times('j')).toBe(0);
    run.complete(ways.at(-1) ?? '');
    expect(run.times('j')).toBe(1);
    expect(run.open).toEqual(['after']);
    expect(run.complete('after').state.status).toBe('completed');
  });

  it('joins and splits at once', () => {
    const both = draw(
      ['s -> f -> a -> j', 'f -> b -> j', 'j -> c : n = 1', 'j -> d : n > 0', 'j -> e : default'],
      parallel('f'),
      inclusive('j'),
    );
    const run = tell(both, { variables: { n: 1 } })
      .complete('a')
      .complete('b');
    expect(run.open).toEqual(['c', 'd']);
  });

  it('takes one token of each flow that holds any; a second one fires it again', () => {
    const run = tell(
      draw(
        ['s -> f', 'f -> m #1', 'f -> m #2', 'm -> j', 'f -> b -> j', 'j -> after'],
        parallel('f'),
        exclusive('m'),
        inclusive('j'),
      ),
    );
    expect(run.times('j')).toBe(0);
    run.complete('b');
    expect(run.times('j')).toBe(2);
    expect(run.open).toEqual(['after', 'after']);
  });

  it('fires for each token alone behind an exclusive choice, when no other is on its way', () => {
    const run = tell(
      draw(
        ['s -> x', 'x -> a : true', 'x -> b : default', 'a -> j', 'b -> j', 'j -> e'],
        exclusive('x'),
        inclusive('j'),
      ),
    );
    expect(run.complete('a').state.status).toBe('completed');
  });
});

/**
 * The rule of bpmn.md §3.5.1: the join waits while a token can reach an empty flow of it without
 * passing it, unless that token can as well reach a flow that already holds one.
 *
 * In every case a token stands at the join on `here-j`; `there` is the token in question.
 */
describe('an inclusive join and a token elsewhere', () => {
  const before = ['s -> f -> here -> j -> after', 'f -> there'];
  const standing = (arrows: readonly string[], ...sketches: readonly Sketch[]): Story =>
    tell(draw([...before, ...arrows], parallel('f'), inclusive('j'), task('here'), ...sketches));
  const fires = (run: Story): void => expect(run.open).toContain('after');
  const waits = (run: Story): void => expect(run.times('j')).toBe(0);

  it('waits for one that leads straight to an empty flow', () => {
    waits(standing(['there -> j']));
  });

  it('waits for one that may choose to come', () => {
    waits(standing(['there -> x', 'x -> j : true', 'x -> e : default'], exclusive('x')));
  });

  it('does not wait for one that can not come', () => {
    fires(standing(['there -> e']));
  });

  it('does not wait for one whose only way in is over the flow that already holds a token', () => {
    fires(standing(['there -> here']));
  });

  it('does not wait for one that can come over the empty flow and the full one', () => {
    const arrows = ['there -> x', 'x -> here : false', 'x -> j : default'];
    const run = standing(arrows, exclusive('x'));
    fires(run);
    run.complete('there'); // it comes later, alone
    expect(run.times('j')).toBe(2);
  });

  it('stops waiting when the one it waits for goes elsewhere', () => {
    const run = standing(['there -> x', 'x -> j : back', 'x -> e : default'], exclusive('x'));
    waits(run);
    fires(run.complete('there', { back: false }));
  });

  it('stops waiting when the one it waits for is ended', () => {
    const run = standing(['there -> j', 'late -> e'], boundary('late', 'there', timer('P1D')));
    waits(run);
    run.passDays(1);
    fires(run);
  });

  it('waits for one that could come by an interrupting boundary event', () => {
    const late = boundary('late', 'there', timer('P1D'));
    waits(standing(['there -> e', 'late -> j'], late));
  });

  it('waits while an activity runs whose border may still send a token, and no longer', () => {
    const hint = boundary('hint', 'there', message('m'), { interrupting: false });
    const run = standing(['there -> e', 'hint -> j'], hint);
    waits(run);
    fires(run.complete('there'));
  });

  it('does not count a boundary event as a way to the full flow', () => {
    const late = boundary('late', 'there', timer('P1D'));
    waits(standing(['there -> j', 'late -> here'], late));
  });

  it('counts a boundary event as a way to the empty flow, beside the way to the full one', () => {
    const late = boundary('late', 'there', timer('P1D'));
    fires(standing(['there -> here', 'late -> j'], late));
  });

  it('does not wait for what a compensation could do', () => {
    const undo = boundary('undo', 'there', compensate());
    const handler = userTask('handler', { isForCompensation: true });
    fires(standing(['there -> e', 'undo -> j'], undo, handler));
  });

  it('waits for one that comes by a link', () => {
    const off = throwEvent('off', { definitions: [link('on')] });
    const on = catchEvent('on', { definitions: [link()] });
    waits(standing(['there -> off', 'on -> j'], off, on));
  });

  it('waits for one at an event gateway, whichever of its events leads to the join', () => {
    const race = eventBased('race');
    const [late, told] = [
      catchEvent('late', { definitions: [timer('P1D')] }),
      catchEvent('told', { definitions: [message('m')] }),
    ];
    const arrows = ['f -> race', 'race -> late -> e', 'race -> told -> j', 'there -> e'];
    const run = standing(arrows, race, late, told);
    waits(run);
    fires(run.passDays(1));
  });

  it('waits for one that is itself stuck at a parallel join', () => {
    waits(
      standing(
        ['there -> p', 'f -> x', 'x -> p : false', 'x -> e : default', 'p -> j'],
        exclusive('x'),
        parallel('p'),
        task('there'),
      ),
    );
  });

  it('waits for one that is held back for a quantity', () => {
    waits(standing(['there -> two -> j'], task('there'), userTask('two', { startQuantity: 2 })));
  });

  it('waits for one that is stopped by an incident, and goes on when that one is ended', () => {
    const run = standing(['there -> j'], scriptTask('there', 'boom(', 'x'));
    waits(run);
    fires(run.resolve('end'));
  });

  it('waits for one in a sub-process: it is where the sub-process is', () => {
    const run = standing(['there -> j'], subProcess('there', nodes('inner')));
    waits(run);
    expect(run.complete('inner').times('j')).toBe(1);
  });

  it('does not wait for what runs in an event sub-process: no flow leads out of it', () => {
    const handler = eventSubProcess('handler', [
      start('heard', { definitions: [message('m')], interrupting: false }),
      userTask('deal'),
    ]);
    const run = standing(
      ['there -> x', 'x -> j : back', 'x -> e : default', 'heard -> deal'],
      exclusive('x'),
      handler,
    );
    run.receive('heard');
    waits(run);
    run.complete('there', { back: false });
    expect(run.open).toEqual(['deal', 'after']);
  });
});

describe('an inclusive join in a loop', () => {
  it('does not wait for a way back that no token can take yet', () => {
    const run = tell(
      draw(
        ['s -> j -> a -> x', 'x -> j : again', 'x -> e : default'],
        inclusive('j'),
        exclusive('x'),
      ),
      { variables: { again: true } },
    );
    expect(run.open).toEqual(['a']);
    expect(run.complete('a').open).toEqual(['a']);
    expect(run.complete('a', { again: false }).state.status).toBe('completed');
    expect(run.times('j')).toBe(2);
  });

  it('does not wait for a token behind it that must pass it to come back', () => {
    const run = tell(
      draw(
        ['s -> f -> j -> a -> x', 'x -> j #2 : again', 'x -> e : default', 'f -> slow -> j #3'],
        parallel('f'),
        inclusive('j'),
        exclusive('x'),
      ),
      { variables: { again: true } },
    );
    expect(run.times('j')).toBe(0); // slow can still come
    run.complete('slow');
    expect(run.times('j')).toBe(1);
    expect(run.complete('a').times('j')).toBe(2);
  });

  it('waits for a token behind it that can come back without passing it', () => {
    const run = tell(
      draw(
        [
          's -> f -> first -> j -> after',
          'f -> m -> other -> x',
          'x -> m : again',
          'x -> j : default',
        ],
        parallel('f'),
        inclusive('j'),
        exclusive('m'),
        exclusive('x'),
      ),
      { variables: { again: true } },
    ).complete('first');
    expect(run.complete('other').times('j')).toBe(0);
    expect(run.complete('other', { again: false }).times('j')).toBe(1);
  });

  it('of two that stand in a row, the earlier fires first and its token counts for the later', () => {
    const run = tell(
      draw(
        ['s -> f -> a -> j1 -> j2 -> after', 'f -> b -> j1', 'f -> c -> j2'],
        parallel('f'),
        inclusive('j1'),
        inclusive('j2'),
      ),
    )
      .complete('c')
      .complete('a');
    expect([run.times('j1'), run.times('j2')]).toEqual([0, 0]);
    run.complete('b');
    expect([run.times('j1'), run.times('j2')]).toEqual([1, 1]);
    expect(run.open).toEqual(['after']);
  });

  it('of two that lead to each other, each waits for the other', () => {
    const run = tell(
      draw(
        [
          's -> f -> j1 -> x1',
          'x1 -> j2 : true',
          'x1 -> e : default',
          'f -> j2 -> x2',
          'x2 -> j1 : true',
          'x2 -> e2 : default',
        ],
        parallel('f'),
        inclusive('j1'),
        inclusive('j2'),
        exclusive('x1'),
        exclusive('x2'),
      ),
    );
    expect(run.visited).toEqual(['s', 'f']);
    expect(run.state.status).toBe('active');
  });
});

describe('an inclusive join in a scope', () => {
  const inside = [inclusive('i'), inclusive('j'), ...nodes('s2 a b e2')];
  const arrows = ['s2 -> i', 'i -> a : n > 0', 'i -> b : n > 1', 'a -> j', 'b -> j', 'j -> e2'];

  it('looks at its own scope only', () => {
    const run = tell(
      draw(
        ['s -> f -> outside', 'f -> sub -> after', ...arrows],
        parallel('f'),
        subProcess('sub', inside),
      ),
      { variables: { n: 2 } },
    )
      .complete('a')
      .complete('b');
    expect(run.open).toEqual(['outside', 'after']);
  });

  it('looks at its own run of the scope only', () => {
    const loop = {
      type: 'multiInstance',
      sequential: false,
      over: { collection: { feel: '[1, 2]' }, item: 'n' },
      behavior: 'all',
      throws: [],
    } as const;
    const run = tell(draw(['s -> sub -> after', ...arrows], subProcess('sub', inside, { loop })));
    expect(run.open).toEqual(['a', 'a', 'b']);
    run.complete('a'); // of the first run: nothing more can come there
    expect(run.times('j')).toBe(1);
    run.complete('a');
    expect(run.times('j')).toBe(1);
    expect(run.complete('b').open).toEqual(['after']);
  });

  it('is asked at rest only, after all that moves has moved', () => {
    const quick = draw(
      ['s -> f -> j -> after', 'f -> t1 -> t2 -> t3 -> j'],
      parallel('f'),
      inclusive('j'),
      task('t1'),
      task('t2'),
      task('t3'),
    );
    const run = tell(quick);
    expect(run.visited).toEqual(['s', 'f', 't1', 't2', 't3', 'j', 'after']);
  });

  it('is asked before conditions are', () => {
    const plan = draw(
      ['s -> f -> j -> mark', 'f -> t -> j', 'f -> heard -> e', 'mark -> e'],
      parallel('f'),
      inclusive('j'),
      scriptTask('t', '1', 'x'),
      scriptTask('mark', 'x + 1', 'y'),
      catchEvent('heard', { definitions: [conditional('x = 1')] }),
    );
    const { seen } = tell(plan);
    expect(seen.indexOf('-heard')).toBeGreaterThan(seen.indexOf('-mark'));
  });
});
