import { describe, expect, it } from 'vitest';
import { draw, nodes } from '../../../support/draw.ts';
import {
  boundary,
  catchEvent,
  conditional,
  eventBased,
  exclusive,
  feel,
  message,
  parallel,
  receiveTask,
  signal,
  start,
  subProcess,
  throwEvent,
  timer,
  type Sketch,
} from '../../../support/plan-builder.ts';
import { tell } from '../../../support/story.ts';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';

const HOUR = 3_600_000;
const hears = (id: string, ...definitions: readonly EventDefinition[]): Sketch =>
  catchEvent(id, { definitions });
const race = eventBased('race');

/** BPMN 2.0.2 §13.4.4 and bpmn.md §3.5: what happens first decides. */
describe('an event-based gateway', () => {
  const plan = draw(
    ['s -> race -> late -> a', 'race -> told -> b', 'race -> answer -> c', 'race -> cried -> d'],
    race,
    hears('late', timer('PT2H')),
    hears('told', message('told')),
    receiveTask('answer', { message: message('answer') }),
    hears('cried', signal('cry')),
  );

  it('waits for all its events at once, and its token is where it was', () => {
    const run = tell(plan);
    expect(run.waiting).toEqual(['late', 'told', 'answer', 'cried']);
    expect(run.visited).toEqual(['s', 'race']);
    expect(run.seen).not.toContain('-race');
    expect(Object.values(run.state.tokens).map(({ elementId }) => elementId)).toContain('race');
  });

  it.each([
    ['a message', 'told', 'b'],
    ['a message for a receive task', 'answer', 'c'],
  ])('goes the way of what happens first: %s', (_what, element, next) => {
    const run = tell(plan).receive(element, { word: 'yes' });
    expect(run.open).toEqual([next]);
    expect(run.waiting).toEqual([next]);
    expect(run.variables).toEqual({ word: 'yes' });
  });

  it('goes the way of its timer when nothing else has happened', () => {
    expect(tell(plan).pass(HOUR).open).toEqual([]);
    expect(tell(plan).pass(2 * HOUR).open).toEqual(['a']);
  });

  it('goes the way of a signal', () => {
    expect(tell(plan).hearSignal('cried', { why: 1 })).toMatchObject({
      open: ['d'],
      variables: { why: 1 },
    });
  });

  it('is seen to end when its event is heard, which then is activated and completed', () => {
    expect(tell(plan).receive('told').seen.slice(5)).toEqual([
      '-race',
      '>race-told',
      '+told',
      '-told',
      '>told-b',
      '+b',
    ]);
  });

  it('withdraws the others: what comes for them is too late', () => {
    const run = tell(plan);
    const late = run.waitOn('told', 'message').id;
    run.hearSignal('cried');
    const { rev } = run.state;
    run.happen({ type: 'messageReceived', waitId: late, messageId: 'm1', payload: { n: 1 } });
    expect(run.state.rev).toBe(rev);
    expect(run.pass(3 * HOUR).open).toEqual(['d']);
    expect(
      run.commands.filter((command) => command.type === 'closeWait').map(({ because }) => because),
    ).toEqual(['over', 'withdrawn', 'withdrawn', 'withdrawn']);
  });

  it('is the first drawn where two timers are due together', () => {
    const both = draw(
      ['s -> race -> first -> a', 'race -> second -> b'],
      race,
      hears('first', timer('PT1H')),
      hears('second', timer('PT1H')),
    );
    expect(tell(both).pass(HOUR).open).toEqual(['a']);
  });

  it('does not wait where a condition holds already', () => {
    const conditions = draw(
      ['s -> race -> low -> a', 'race -> high -> b', 'race -> higher -> c'],
      race,
      hears('low', conditional('n < 1')),
      hears('high', conditional('n > 1')),
      hears('higher', conditional('n > 2')),
    );
    expect(tell(conditions, { variables: { n: 3 } }).open).toEqual(['b']);
    const run = tell(conditions, { variables: { n: 1 } });
    expect(run.waiting).toEqual(['low', 'high', 'higher']);
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 0 } });
    expect(run.open).toEqual(['a']);
  });

  it('hears a signal thrown in its own instance', () => {
    const inside = draw(
      ['s -> f -> race -> cried -> a', 'race -> told -> b', 'f -> work -> shout -> e'],
      parallel('f'),
      race,
      hears('cried', signal('cry')),
      hears('told', message('told')),
      throwEvent('shout', { definitions: [signal('cry')] }),
    );
    expect(tell(inside).complete('work').open).toEqual(['a']);
  });

  it('takes any of several definitions of one event', () => {
    const several = draw(
      ['s -> race -> any -> a', 'race -> late -> b'],
      race,
      hears('any', message('m'), signal('g')),
      hears('late', timer('PT1H')),
    );
    expect(tell(several).waiting).toEqual(['any', 'any', 'late']);
    expect(tell(several).hearSignal('any').open).toEqual(['a']);
    expect(tell(several).receive('any').waiting).toEqual(['a']);
  });

  it('maps what its event brings where that event says so', () => {
    const mapped = draw(
      ['s -> race -> told -> a', 'race -> late -> b'],
      race,
      catchEvent('told', {
        definitions: [message('told')],
        outputs: [{ target: 'answer', source: feel('word') }],
      }),
      hears('late', timer('PT1H')),
    );
    expect(tell(mapped).receive('told', { word: 'yes', noise: 1 }).variables).toEqual({
      answer: 'yes',
    });
  });

  it('listens anew every time a token comes', () => {
    const loop = draw(
      ['s -> m -> race -> told -> m', 'race -> late -> e'],
      exclusive('m'),
      race,
      hears('told', message('told')),
      hears('late', timer('PT1H')),
    );
    const run = tell(loop).receive('told').receive('told');
    expect(run.times('race')).toBe(3);
    run.pass(HOUR);
    expect(run.state.status).toBe('completed');
  });

  it('is a race of its own for every token', () => {
    const twice = draw(
      ['s -> f', 'f -> m #1', 'f -> m #2', 'm -> race -> told -> a', 'race -> late -> b'],
      parallel('f'),
      exclusive('m'),
      race,
      hears('told', message('told')),
      hears('late', timer('PT1H')),
    );
    const run = tell(twice).receive('told');
    expect(run.waiting).toEqual(['told', 'late', 'a']);
    expect(run.pass(HOUR).open).toEqual(['a', 'b']);
  });

  it('goes with its scope', () => {
    const scoped = draw(
      ['s -> sub -> e', 's2 -> race -> told -> e2', 'race -> late -> e3', 'stop -> after'],
      subProcess('sub', [
        race,
        hears('told', message('t')),
        hears('late', timer('PT1H')),
        ...nodes('s2 e2 e3'),
      ]),
      boundary('stop', 'sub', message('stop')),
    );
    const run = tell(scoped).receive('stop');
    expect(run.waiting).toEqual(['after']);
    expect(run.seen).toContain('xrace');
  });
});

describe('an event-based gateway that can not listen', () => {
  const plan = draw(
    ['s -> race -> told -> a', 'race -> late -> b'],
    race,
    hears('told', message('told')),
    hears('late', { type: 'timer', timer: { type: 'duration', length: feel('patience') } }),
  );

  it('listens to nothing, and is asked again when its variables are mended', () => {
    const run = tell(plan);
    expect(run.incidents).toHaveLength(1);
    expect(Object.values(run.state.incidents)[0]).toMatchObject({ element: 'race' });
    expect(run.waiting).toEqual([]);
    run.resolve('retry', { patience: 'PT1H' });
    expect(run.waiting).toEqual(['told', 'late']);
    expect(run.pass(HOUR).open).toEqual(['b']);
  });
});

/** bpmn.md §3.1: the first event begins the instance. */
describe('an event-based gateway that begins an instance', () => {
  const plan = (own: Parameters<typeof eventBased>[1]) =>
    draw(
      ['race -> asked -> a', 'race -> cried -> b', 'a -> e', 'b -> e'],
      eventBased('race', { instantiate: true, parallel: false, ...own }),
      hears('asked', message('asked', 'case')),
      hears('cried', signal('cry')),
    );

  it('goes on behind the event that began it, and awaits no other', () => {
    const run = tell(plan({}), { trigger: { elementId: 'asked', payload: { who: 'li' } } });
    expect(run.open).toEqual(['a']);
    expect(run.waiting).toEqual(['a']);
    expect(run.variables).toEqual({ who: 'li' });
    expect(run.complete('a').state.status).toBe('completed');
  });

  it('shows the event that began it, by the second of its ways too', () => {
    const { visited } = tell(plan({}), { trigger: { elementId: 'cried', payload: {} } });
    expect(visited).toEqual(['race', 'cried', 'b']);
  });

  it('of the parallel kind awaits the others, each on its own way', () => {
    const run = tell(plan({ parallel: true }), { trigger: { elementId: 'asked', payload: {} } });
    expect(run.waiting).toEqual(['cried', 'a']);
    run.complete('a');
    expect(run.state.status).toBe('active'); // not complete before all have occurred
    run.hearSignal('cried');
    expect(run.open).toEqual(['b']);
    expect(run.complete('b').state.status).toBe('completed');
  });

  it('does not begin when another start does', () => {
    const beside = draw(
      ['s -> x', 'race -> asked -> a', 'race -> cried -> b'],
      eventBased('race', { instantiate: true, parallel: true }),
      hears('asked', message('asked')),
      hears('cried', signal('cry')),
      start('s'),
    );
    expect(tell(beside).waiting).toEqual(['x']);
  });
});
