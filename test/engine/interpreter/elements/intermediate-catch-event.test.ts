import { describe, expect, it } from 'vitest';
import type { EventDefinition } from '../../../../engine/interpreter/plan.ts';
import { draw } from '../../../support/draw.ts';
import {
  catchEvent,
  conditional,
  feel,
  message,
  signal,
  timer,
} from '../../../support/plan-builder.ts';
import { tell, type Story } from '../../../support/story.ts';

const HOUR = 3_600_000;
const waiting = (
  definitions: readonly EventDefinition[],
  own: Parameters<typeof catchEvent>[1] = {},
) => draw(['s -> hear -> a'], catchEvent('hear', { definitions, ...own }));

/** BPMN 2.0.2 §13.5.2: a token waits for what is to happen. */
describe('an intermediate event that catches', () => {
  it.each([
    ['message', message('m'), (run: Story) => run.receive('hear')],
    ['signal', signal('g'), (run: Story) => run.hearSignal('hear')],
    ['timer', timer('PT1H'), (run: Story) => run.pass(HOUR)],
  ] as const)(
    'is active while it waits, complete when it has heard: %s',
    (_name, definition, occur) => {
      const run = tell(waiting([definition]));
      expect(run.waiting).toEqual(['hear']);
      expect(run.seen.slice(-1)).toEqual(['+hear']);
      occur(run);
      expect(run.seen.slice(-4)).toEqual(['+hear', '-hear', '>hear-a', '+a']);
    },
  );

  it('hears one occurrence: the next is too late', () => {
    const run = tell(waiting([message('m')]));
    const { id: waitId } = run.waitOn('hear');
    run.receive('hear', { n: 1 });
    const before = run.state;
    run.happen({ type: 'messageReceived', waitId, messageId: 'm2', payload: { n: 2 } });
    expect(run.state).toEqual(before);
  });

  it('writes what it is mapped to, and nothing else', () => {
    const outputs = [
      { target: 'answer.word', source: feel('word') },
      { target: 'twice', source: feel('n * 2') },
    ];
    const run = tell(waiting([message('m')], { outputs }), { variables: { n: 1 } });
    expect(run.receive('hear', { word: 'yes', n: 4 }).variables).toEqual({
      answer: { word: 'yes' },
      n: 1,
      twice: 8,
    });
  });

  it('that can not write stops with what it heard; a retry does not wait again', () => {
    const outputs = [{ target: 'unit', source: feel('if known then word else boom(') }];
    const run = tell(waiting([message('m')], { outputs })).receive('hear', { word: 'yes' });
    expect(run.incidents).toEqual(['expressionFailed']);
    expect(run.waiting).toEqual([]);
    expect(run.open).toEqual([]);
  });
});

describe('one with several definitions', () => {
  const any = waiting([message('m'), signal('g'), timer('PT1H'), conditional('n > 1')]);

  it.each([
    ['the message', (run: Story) => run.receive('hear')],
    ['the signal', (run: Story) => run.hearSignal('hear')],
    ['the timer', (run: Story) => run.pass(HOUR)],
    [
      'the condition',
      (run: Story) => run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 2 } }),
    ],
  ] as const)('goes on with whichever is first, and waits for no other: %s', (_name, occur) => {
    const run = tell(any);
    expect(run.waiting).toHaveLength(4);
    occur(run);
    expect(run.waiting).toEqual(['a']);
    expect(run.times('hear')).toBe(1);
  });

  it('does not begin to wait where one can not be waited for', () => {
    const run = tell(
      waiting([message('m'), { type: 'timer', timer: { type: 'duration', length: feel('span') } }]),
    );
    expect(run.incidents).toEqual(['timerInvalid']);
    expect(run.resolve('retry', { span: 'PT1H' }).waiting).toEqual(['hear', 'hear']);
  });
});

describe('one that is parallel multiple', () => {
  const all = (...definitions: readonly EventDefinition[]) =>
    waiting(definitions, { parallelMultiple: true });

  it.each([
    ['in the order drawn', ['m', 'g', 't']],
    ['in any other', ['t', 'g', 'm']],
  ])('goes on when all have occurred, %s', (_what, order) => {
    const run = tell(all(message('m'), signal('g'), timer('PT1H')));
    for (const [at, one] of order.entries()) {
      expect(run.open).toEqual([]);
      expect(run.waiting).toHaveLength(3 - at);
      if (one === 'm') run.receive('hear', { m: 1 });
      if (one === 'g') run.hearSignal('hear', { g: 2 });
      if (one === 't') run.pass(HOUR);
    }
    expect(run.open).toEqual(['a']);
    expect(run.variables).toEqual({ m: 1, g: 2 });
  });

  it('hears each once: a second message does not stand for the signal', () => {
    const run = tell(all(message('m'), signal('g'))).receive('hear');
    expect(run.waits('message')).toEqual([]);
    expect(run.waits('signal')).toHaveLength(1);
  });

  it('counts a condition that was true once, though it is not any more', () => {
    const run = tell(all(conditional('n > 1'), signal('g')), { variables: { n: 2 } });
    run.happen({ type: 'variablesSet', scope: 't1', variables: { n: 0 } }).hearSignal('hear');
    expect(run.open).toEqual(['a']);
  });

  it('keeps what one has brought until the last has come, through a store and back', () => {
    const run = tell(all(message('m'), message('n'))).receive('hear', { first: 1 });
    expect(run.variables).toEqual({});
    expect(run.receive('hear', { second: 2 }).variables).toEqual({ first: 1, second: 2 });
  });
});
