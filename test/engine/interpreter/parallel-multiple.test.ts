import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../engine/interpreter/plan.ts';
import { draw, nodes } from '../../support/draw.ts';
import {
  boundary,
  catchEvent,
  error,
  escalation,
  eventBased,
  eventSubProcess,
  feel,
  message,
  signal,
  start,
  subProcess,
  throwEvent,
  timer,
  userTask,
} from '../../support/plan-builder.ts';
import { tell, type Story } from '../../support/story.ts';

const HOUR = 3_600_000;
const bordered = (interrupting: boolean, ...definitions: readonly EventDefinition[]) =>
  draw(
    ['s -> work -> done', 'b -> other'],
    userTask('work'),
    boundary('b', 'work', definitions, { interrupting, parallelMultiple: true }),
  );
const escalate = (run: Story): Story =>
  run.happen({
    type: 'escalationThrown',
    waitId: run.waitOn('work').id,
    code: 'X',
    variables: { up: 1 },
  });

/** BPMN 2.0.2 §10.5.6 and bpmn.md §3.6: all of its definitions must occur, in any order. */
describe('a parallel multiple event on a border', () => {
  it('interrupts when the last has occurred, and has waited beside other events until then', () => {
    const plan = draw(
      ['s -> work', 'b -> a', 'hint -> note'],
      userTask('work'),
      boundary('b', 'work', [message('m'), signal('g')], { parallelMultiple: true }),
      boundary('hint', 'work', timer('PT1H'), { interrupting: false }),
    );
    const run = tell(plan).receive('b').pass(HOUR);
    expect(run.open).toEqual(['work', 'note']);
    expect(run.hearSignal('b').open).toEqual(['note', 'a']);
  });

  it('starts over where it interrupts nothing: each must occur again', () => {
    const run = tell(bordered(false, message('m'), timer('PT1H')))
      .receive('b')
      .pass(HOUR);
    expect(run.times('b')).toBe(1);
    expect(run.pass(HOUR).times('b')).toBe(1); // the message is still to come
    expect(run.receive('b').times('b')).toBe(2);
  });

  it('that can not start over listens to none of them until it is mended', () => {
    const patience: EventDefinition = {
      type: 'timer',
      timer: { type: 'duration', length: feel('span') },
    };
    const run = tell(bordered(false, message('m'), patience), { variables: { span: 'PT1H' } });
    run.pass(HOUR).happen({ type: 'variablesSet', scope: 't1', variables: { span: 'never' } });
    run.receive('b');
    expect(run.incidents).toEqual(['timerInvalid']);
    run.resolve('retry', { span: 'PT1H' });
    expect(run.waits('message')).toHaveLength(1);
    expect(run.waits('timer')).toHaveLength(1);
    expect(run.pass(HOUR).receive('b').times('b')).toBe(2);
  });
});

describe('an escalation as one of several', () => {
  it('is not enough by itself, and is heard once', () => {
    const run = escalate(tell(bordered(false, message('m'), escalation('X'))));
    expect(run.open).toEqual(['work']);
    expect(escalate(run).times('b')).toBe(0);
    expect(run.commands.filter(({ type }) => type === 'escalationUncaught')).toHaveLength(1);
  });

  it.each([
    ['first', (run: Story) => escalate(run).receive('b', { m: 2 })],
    ['last', (run: Story) => escalate(run.receive('b', { m: 2 }))],
  ] as const)('counts whether it comes %s, with what it brings', (_when, occur) => {
    const beside = occur(tell(bordered(false, message('m'), escalation('X'))));
    expect(beside.open).toEqual(['work', 'other']);
    expect(beside.variables).toEqual({ up: 1, m: 2 });
    expect(occur(beside).times('b')).toBe(2); // it has started over
    expect(occur(tell(bordered(true, message('m'), escalation('X')))).open).toEqual(['other']);
  });

  it('goes on outward when this event has heard it already', () => {
    const plan = draw(
      ['s -> sub', 's2 -> up -> up2 -> work', 'b -> a', 'far -> boss'],
      subProcess('outer', [
        subProcess('sub', [
          ...['up', 'up2'].map((id) => throwEvent(id, { definitions: [escalation('X')] })),
          ...nodes('s2 work'),
        ]),
        boundary('b', 'sub', [escalation('X'), message('m')], {
          interrupting: false,
          parallelMultiple: true,
        }),
        ...nodes('s a'),
      ]),
      boundary('far', 'outer', escalation('X'), { interrupting: false }),
    );
    const run = tell(plan);
    expect(run.times('far')).toBe(1);
    expect(run.receive('b').times('b')).toBe(1);
  });
});

describe('an error as one of several', () => {
  it('passes by while another is still to come, and is caught as the last one', () => {
    const plan = bordered(true, message('m'), error('X'));
    expect(tell(plan).throwError('work', 'X').incidents).toEqual(['errorUncaught']);
    expect(tell(plan).receive('b').throwError('work', 'X').open).toEqual(['other']);
  });
});

describe('a parallel multiple event elsewhere', () => {
  it('begins an event sub-process when all have occurred, and again', () => {
    const heard = start('hS', {
      definitions: [message('m'), escalation('X')],
      interrupting: false,
      parallelMultiple: true,
    });
    const run = tell(
      draw(['s -> work', 'hS -> handle'], eventSubProcess('h', [heard, userTask('handle')])),
    );
    expect(escalate(run).open).toEqual(['work']);
    expect(run.receive('hS').open).toEqual(['work', 'handle']);
    expect(escalate(run.receive('hS')).open).toEqual(['work', 'handle', 'handle']);
  });

  it('behind an event gateway decides when all have occurred; until then another may', () => {
    const plan = draw(
      ['s -> race -> both -> a', 'race -> one -> b'],
      eventBased('race'),
      catchEvent('both', { definitions: [message('m'), signal('g')], parallelMultiple: true }),
      catchEvent('one', { definitions: [message('n')] }),
    );
    const run = tell(plan).receive('both', { m: 1 });
    expect(run.open).toEqual([]);
    expect(run.hearSignal('both', { g: 2 })).toMatchObject({
      open: ['a'],
      variables: { m: 1, g: 2 },
    });
    expect(tell(plan).receive('both').receive('one').waiting).toEqual(['b']);
  });
});
