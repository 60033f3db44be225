import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import { feelContext } from '../../../support/feel-context.ts';
import {
  boundary,
  end,
  error,
  exclusive,
  feel,
  parallel,
  scriptTask,
  start,
  subProcess,
  task,
  terminate,
  timer,
  userTask,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

describe('a sub-process', () => {
  it('begins with its none start event and is left when no token is left in it', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> fork -> a -> e2', 'fork -> b'],
        subProcess('sub', [...nodes('s2 a b e2'), parallel('fork')]),
      ),
    );
    expect(run.seen.slice(0, 6)).toEqual(['+p', '+s', '-s', '>s-sub', '+sub', '+s2']);
    run.complete('a');
    expect(run.of('sub')).toBe('+');
    run.complete('b');
    expect(run.of('sub')).toBe('+-');
    expect(run.open).toEqual(['after']);
  });

  it('without a start event begins all that nothing leads to', () => {
    const run = tell(draw(['s -> sub', 'a -> c'], subProcess('sub', nodes('a b c'))));
    expect(run.open).toEqual(['a', 'b']);
  });

  it('with nothing to begin is left at once', () => {
    expect(tell(draw(['s -> sub -> e'], subProcess('sub', []))).ended).toBe(true);
  });

  it('does not wait for what was never reached', () => {
    const run = tell(
      draw(
        ['s -> sub -> e', 's2 -> x -> a : true', 'x -> b : default'],
        subProcess('sub', [...nodes('s2 a b'), exclusive('x')]),
      ),
    );
    expect(run.complete('a').ended).toBe(true);
    expect(run.times('b')).toBe(0);
  });

  it('is not left while a token waits in it that can not go on', () => {
    const run = tell(
      draw(
        ['s -> sub -> e', 's2 -> fork -> join', 'fork -> a', 'b -> join'],
        subProcess('sub', [...nodes('s2 a b'), parallel('fork'), parallel('join')]),
      ),
    );
    run.complete('a').complete('b');
    expect(run.ended).toBe(true);
    const stuck = tell(
      draw(
        ['s -> sub -> e', 's2 -> t'],
        subProcess('sub', [...nodes('s2'), task('t', { startQuantity: 2 })]),
      ),
    );
    expect(stuck.of('sub')).toBe('+');
    expect(stuck.ended).toBe(false);
  });

  it('runs once for each token, each run in a scope of its own', () => {
    const sub = subProcess('sub', nodes('in'), { variables: [{ name: 'mine' }] });
    const run = tell(draw(['s -> fork -> sub -> e', 'fork -> sub #2'], parallel('fork'), sub));
    run.complete('in', { mine: 1 });
    expect(run.of('sub')).toBe('++-');
    expect(feelContext(run, 'in')).toMatchObject({ mine: null });
  });

  it('ends with what is innermost first, newest first', () => {
    const run = tell(
      draw(
        ['s -> sub', 's2 -> fork -> a', 'fork -> inner', 'late -> e'],
        subProcess('sub', [...nodes('s2 a'), parallel('fork'), subProcess('inner', nodes('b'))]),
        boundary('late', 'sub', timer('PT1H')),
      ),
    ).pass(3_600_000);
    expect(run.seen.filter((word) => word.startsWith('x'))).toEqual(['xb', 'xinner', 'xa', 'xsub']);
    expect(run.state.waits).toEqual({});
  });
});

describe('the variables of a sub-process', () => {
  const inside = (own: Parameters<typeof subProcess>[2]) =>
    draw(
      ['s -> sub -> after', 't -> look'],
      subProcess('sub', [scriptTask('t', 'local + 1', 'local'), ...nodes('look')], own),
    );

  it('live and die with it', () => {
    const run = tell(inside({ variables: [{ name: 'local', initial: feel('41') }] }));
    expect(feelContext(run, 'look')).toMatchObject({ local: 42 });
    expect(run.complete('look', { kept: true }).variables).toEqual({ kept: true });
  });

  it('begin as null where nothing is said, and hide those of the same name around it', () => {
    const plan = draw(
      ['s -> sub -> after'],
      subProcess('sub', nodes('look'), { variables: [{ name: 'n' }] }),
    );
    const run = tell(plan, { variables: { n: 7 } });
    expect(feelContext(run, 'look')).toMatchObject({ n: null });
    expect(run.complete('look', { n: 8 }).variables).toEqual({ n: 7 });
  });

  it('are computed one after another, from what is known by then', () => {
    const variables = [
      { name: 'a', initial: feel('n') },
      { name: 'b', initial: feel('n + 1') },
    ];
    const run = tell(draw(['s -> sub'], subProcess('sub', nodes('look'), { variables })), {
      variables: { n: 1 },
    });
    expect(feelContext(run, 'look')).toMatchObject({ a: 1, b: 2 });
  });

  it('that cannot be computed stop it at its border, and a retry computes them', () => {
    const run = tell(inside({ variables: [{ name: 'local', initial: feel('base + ') }] }));
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.open).toEqual([]);

    const typed = tell(
      draw(
        ['s -> sub'],
        subProcess('sub', nodes('look'), { variables: [{ name: 'n', initial: feel('boom(') }] }),
      ),
    );
    expect(typed.resolve('complete').ended).toBe(true);
  });

  it('are written by whoever is nearest: what is not declared goes to the instance', () => {
    const plan = draw(
      ['s -> sub -> after'],
      subProcess('sub', [subProcess('inner', nodes('in'), { variables: [{ name: 'b' }] })], {
        variables: [{ name: 'a' }, { name: 'b' }],
      }),
    );
    const run = tell(plan).complete('in', { a: 1, b: 2, c: 3 });
    expect(run.variables).toEqual({ c: 3 });
    const written = run.trace.filter(({ type }) => type === 'variableSet');
    expect(written).toMatchObject([
      { name: 'a', value: 1 },
      { name: 'b', value: 2 },
      { name: 'c', value: 3 },
    ]);
  });

  it('mapped in are local to it, mapped out are read from inside', () => {
    const sub = subProcess('sub', nodes('in'), {
      inputs: [{ target: 'given', source: feel('n * 2') }],
      outputs: [{ target: 'got', source: feel('given + 1') }],
    });
    const run = tell(draw(['s -> sub -> after'], sub), { variables: { n: 2 } });
    expect(feelContext(run, 'in')).toMatchObject({ given: 4 });
    expect(run.complete('in', { given: 9 }).variables).toEqual({ n: 2, got: 10 });
  });
});

describe('what leaves a sub-process', () => {
  it('an error of an end event: the rest of it ends, the border goes on', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> fork -> work', 'fork -> fail', 'b -> mend'],
        subProcess('sub', [
          ...nodes('s2 work'),
          parallel('fork'),
          end('fail', { definitions: [error('E1')] }),
        ]),
        boundary('b', 'sub', error('E1')),
      ),
    );
    expect(run.of('work')).toBe('+x');
    expect(run.of('sub')).toBe('+x');
    expect(run.open).toEqual(['mend']);
  });

  it('a terminate end event ends it alone, without handlers; its flow is taken', () => {
    const run = tell(
      draw(
        ['s -> sub -> after', 's2 -> fork -> work', 'fork -> stop'],
        subProcess('sub', [
          ...nodes('s2 work'),
          parallel('fork'),
          end('stop', { definitions: [terminate] }),
        ]),
      ),
    );
    expect(run.of('work')).toMatch(/^(\+x)?$/);
    expect(run.of('sub')).toBe('+-');
    expect(run.open).toEqual(['after']);
  });

  it('nothing while an incident holds something in it', () => {
    const run = tell(
      draw(['s -> sub -> after'], subProcess('sub', [scriptTask('t', 'boom('), ...nodes('a')])),
    ).complete('a');
    expect(run.of('sub')).toBe('+');
    expect(run.resolve('end').open).toEqual(['after']);
  });

  it('a token by hand: completed with what is given, all inside ended', () => {
    const plan = draw(['s -> sub -> x : ok', 'sub -> y : not(ok)'], subProcess('sub', nodes('in')));
    const run = tell(plan).complete('in');
    expect(run.incidents).toEqual(['expressionType']);
    expect(run.resolve('complete', { ok: true }).open).toEqual(['x']);
  });
});

describe('several none start events of a sub-process', () => {
  it('all begin', () => {
    const run = tell(
      draw(
        ['s -> sub', 's2 -> a', 's3 -> b'],
        subProcess('sub', [start('s2'), start('s3'), userTask('a'), userTask('b')]),
      ),
    );
    expect(run.open).toEqual(['a', 'b']);
  });
});
