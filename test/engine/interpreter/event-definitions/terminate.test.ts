import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  end,
  error,
  eventSubProcess,
  feel,
  message,
  parallel,
  signal,
  start,
  subProcess,
  terminate,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';

const stop = (id = 'stop'): Sketch => end(id, { definitions: [terminate] });
const forked = (...more: readonly Sketch[]): readonly Sketch[] => [
  parallel('f'),
  stop(),
  ...nodes('s2 other last'),
  ...more,
];
const arrows = ['s2 -> f -> other', 'f -> last -> stop'];

/** BPMN 2.0.2 §13.5.6 and bpmn.md §3.6: the innermost container is over, and counts as completed. */
describe('a terminate end event', () => {
  it('at the top ends everything: the instance is completed', () => {
    const run = tell(
      draw(
        ['s -> f -> sub', 'f -> last -> stop', 'b -> after'],
        parallel('f'),
        subProcess('sub', nodes('deep')),
        boundary('b', 'sub', message('m')),
        stop(),
      ),
    ).complete('last');
    expect(run.state).toMatchObject({ status: 'completed', waits: {} });
    expect(Object.keys(run.state.tokens)).toHaveLength(1);
    expect(run.seen.slice(-4)).toEqual(['-stop', 'xdeep', 'xsub', '-p']);
  });

  it('in a sub-process ends this one only, and the flow goes on behind it', () => {
    const run = tell(
      draw(
        ['s -> g -> sub -> next', 'g -> outside', ...arrows],
        parallel('g'),
        subProcess('sub', forked()),
      ),
    ).complete('last');
    expect(run.open).toEqual(['outside', 'next']);
    expect(run.seen).toEqual(expect.arrayContaining(['-stop', 'xother', '-sub', '>sub-next']));
  });

  it('in one inside another leaves the outer one alone', () => {
    const inner = subProcess('inner', forked());
    const run = tell(
      draw(
        ['s -> outer -> next', 's3 -> inner -> more', ...arrows],
        subProcess('outer', [inner, ...nodes('s3 more')]),
      ),
    ).complete('last');
    expect(run.open).toEqual(['more']);
  });

  it('needs no handler and calls none', () => {
    const handler = eventSubProcess('h', [
      start('hS', { definitions: [error(null)] }),
      userTask('handle'),
    ]);
    const run = tell(
      draw(['s -> sub -> next', 'hS -> handle', ...arrows], subProcess('sub', forked(handler))),
    ).complete('last');
    expect(run.open).toEqual(['next']);
    expect(run.times('h')).toBe(0);
  });

  it('of one run of a looped sub-process ends this run only', () => {
    const loop = {
      type: 'multiInstance',
      sequential: false,
      over: { cardinality: feel('2') },
      behavior: 'all',
      throws: [],
    } as const;
    const run = tell(draw(['s -> sub -> next', ...arrows], subProcess('sub', forked(), { loop })));
    expect(run.open).toEqual(['other', 'last', 'other', 'last']);
    expect(run.complete('last').open).toEqual(['other', 'last']);
    expect(run.complete('last').open).toEqual(['next']);
  });

  it('in an event sub-process ends that one; beside it the work goes on', () => {
    const handler = eventSubProcess('h', [
      start('hS', { definitions: [message('m')], interrupting: false }),
      ...forked().slice(0, 2),
      ...nodes('other last'),
    ]);
    const run = tell(
      draw(['s -> work -> e', 'hS -> f -> other', 'f -> last -> stop'], handler),
    ).receive('hS');
    expect(run.complete('last').open).toEqual(['work']);
    expect(run.complete('work').state.status).toBe('completed');
  });

  it('in one that interrupted ends its scope with it, as completed', () => {
    const handler = eventSubProcess('h', [
      start('hS', { definitions: [message('m')] }),
      ...forked().slice(0, 2),
      ...nodes('other last'),
    ]);
    const run = tell(
      draw(
        ['s -> sub -> next', 'hS -> f -> other', 'f -> last -> stop'],
        subProcess('sub', [...nodes('work'), handler]),
      ),
    )
      .receive('hS')
      .complete('last');
    expect(run.open).toEqual(['next']);
  });

  it('raises what else it holds before it ends anything', () => {
    const both = end('stop', { definitions: [terminate, signal('g'), message('m')] });
    const run = tell(draw(['s -> f -> other', 'f -> last -> stop'], parallel('f'), both)).complete(
      'last',
    );
    expect(run.effects.map(({ type }) => type)).toEqual(['throwSignal', 'publishMessage']);
    expect(run.state.status).toBe('completed');
    expect(run.seen).toContain('xother');
  });

  it('ends a token that an incident holds as well', () => {
    const run = tell(
      draw(
        ['s -> f -> bad', 'f -> last -> stop'],
        parallel('f'),
        end('bad', { definitions: [error('E')] }),
        stop(),
      ),
    );
    expect(run.incidents).toEqual(['errorUncaught']);
    expect(run.complete('last').state).toMatchObject({ status: 'completed', incidents: {} });
  });
});
