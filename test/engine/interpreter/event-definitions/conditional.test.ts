import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  catchEvent,
  conditional,
  eventSubProcess,
  parallel,
  scriptTask,
  start,
  subProcess,
  userTask,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';
import type { Json } from '../../../../engine/interpreter/values.ts';

const hears = (id: string, condition: string): Sketch =>
  catchEvent(id, { definitions: [conditional(condition)] });
const set = (run: Story, variables: { readonly [name: string]: Json }): Story =>
  run.happen({ type: 'variablesSet', scope: 't1', variables });

/** BPMN 2.0.2 §10.5.5 and bpmn.md §3.6: true when armed, or once it turns true. */
describe('a condition that is waited for', () => {
  const plan = draw(['s -> hear -> a'], hears('hear', 'n > 1'));

  it.each([
    ['true already: it does not wait', { n: 2 }, ['a']],
    ['false', { n: 1 }, []],
    ['about what is not there yet: not true', {}, []],
  ])('is %s', (_what, variables, open) => {
    expect(tell(plan, { variables }).open).toEqual(open);
  });

  it('is asked again whenever a variable has changed, whoever has changed it', () => {
    expect(set(set(tell(plan), { n: 1 }), { n: 2 }).open).toEqual(['a']);
    const beside = draw(
      ['s -> f -> hear -> a', 'f -> work -> e'],
      parallel('f'),
      hears('hear', 'n > 1'),
    );
    expect(tell(beside).complete('work', { n: 2 }).open).toEqual(['a']);
    const scripted = draw(
      ['s -> f -> hear -> a', 'f -> work -> calc -> e'],
      parallel('f'),
      hears('hear', 'n > 1'),
      scriptTask('calc', '5', 'n'),
    );
    expect(tell(scripted).complete('work').open).toEqual(['a']);
  });

  it('is asked when all that moves has moved: what was true only in between is not seen', () => {
    const flicker = draw(
      ['s -> f -> hear -> a', 'f -> work -> up -> down -> e'],
      parallel('f'),
      hears('hear', 'n > 1'),
      scriptTask('up', '5', 'n'),
      scriptTask('down', '0', 'n'),
    );
    expect(tell(flicker).complete('work').waiting).toEqual(['hear']);
  });

  it('brings about the next: one after the other in the same step', () => {
    const chain = draw(
      ['s -> f -> h1 -> calc -> e', 'f -> h2 -> b'],
      parallel('f'),
      hears('h1', 'n = 1'),
      hears('h2', 'n = 2'),
      scriptTask('calc', '2', 'n'),
    );
    const run = set(tell(chain), { n: 1 });
    expect(run.open).toEqual(['b']);
    expect(run.state.rev).toBe(2);
  });

  it('sees the variables of its own scope', () => {
    const sub = subProcess('sub', [hears('hear', 'n > 1'), ...nodes('s2 a')], {
      variables: [{ name: 'n', initial: { feel: '5' } }],
    });
    expect(tell(draw(['s -> sub', 's2 -> hear -> a'], sub), { variables: { n: 0 } }).open).toEqual([
      'a',
    ]);
  });

  it.each([
    ['a number', 'n', { n: 5 }, 'expressionType'],
    ['no expression', 'boom(', { n: 5 }, 'expressionFailed'],
  ])('that is %s stops who waits for it', (_what, condition, variables, code) => {
    const run = set(tell(draw(['s -> hear -> a'], hears('hear', condition))), variables);
    expect(run.incidents).toEqual([code]);
    expect(Object.values(run.state.incidents)[0]).toMatchObject({ element: 'hear' });
  });

  it('that stopped is asked again by a retry', () => {
    const run = set(tell(draw(['s -> hear -> a'], hears('hear', 'n'))), { n: 5 });
    expect(run.resolve('retry', { n: false }).waiting).toEqual(['hear']);
    expect(set(run, { n: true }).open).toEqual(['a']);
  });
});

describe('a condition beside an activity that interrupts nothing', () => {
  const plan = draw(
    ['s -> work -> e', 'high -> note'],
    userTask('work'),
    boundary('high', 'work', conditional('n > 1'), { interrupting: false }),
  );

  it.each([
    ['each time it turns true', [2, 0, 2, 0, 2], 3],
    ['once while it stays true', [2, 3, 4], 1],
    ['once more after it was false', [2, 1, 2], 2],
    ['not while it is false', [0, 1, 0], 0],
  ])('is heard %s', (_what, values, times) => {
    const run = tell(plan);
    for (const n of values) set(run, { n });
    expect(run.times('high')).toBe(times);
  });

  it('is heard at once when true from the beginning, and then must turn false', () => {
    const run = tell(plan, { variables: { n: 5 } });
    expect(run.times('high')).toBe(1);
    expect(set(run, { n: 6 }).times('high')).toBe(1);
    expect(set(set(run, { n: 0 }), { n: 6 }).times('high')).toBe(2);
  });

  it('that can not be told is an incident of the activity, whose work goes on when it is mended', () => {
    const run = set(tell(plan), { n: 'much' });
    expect(run.incidents).toEqual([]); // a text is not more than one: not true
    const broken = draw(
      ['s -> work -> e', 'high -> note'],
      userTask('work'),
      boundary('high', 'work', conditional('n'), { interrupting: false }),
    );
    const stopped = set(tell(broken), { n: 5 });
    expect(stopped.incidents).toEqual(['expressionType']);
    stopped.resolve('retry', { n: true });
    expect(stopped.open.toSorted()).toEqual(['note', 'work']);
  });
});

describe('a condition of an event sub-process', () => {
  const plan = (interrupting: boolean) =>
    draw(
      ['s -> work -> e', 'hs -> handle'],
      eventSubProcess('handler', [
        start('hs', { definitions: [conditional('n > 1')], interrupting }),
        userTask('handle'),
      ]),
    );

  it('ends all else where it interrupts', () => {
    const run = set(tell(plan(true)), { n: 2 });
    expect(run.open).toEqual(['handle']);
    expect(set(set(run, { n: 0 }), { n: 2 }).times('handler')).toBe(1);
    expect(run.complete('handle').state.status).toBe('completed');
  });

  it('runs beside each time it turns true where it does not', () => {
    const run = tell(plan(false));
    for (const n of [2, 0, 2]) set(run, { n });
    expect(run.open).toEqual(['work', 'handle', 'handle']);
  });

  it('is asked when the scope begins, before anybody has done anything', () => {
    expect(tell(plan(true), { variables: { n: 2 } }).open).toEqual(['handle']);
  });
});
