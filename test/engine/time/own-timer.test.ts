import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../../engine/feel/evaluate.ts';
import type { TimerPlan } from '../../../engine/interpreter/timer-plan.ts';
import type { Calendar } from '../../../engine/interpreter/values.ts';
import { formatInstant, parseInstant } from '../../../engine/time/instant.ts';
import { asksOf, occurrencesOf, ownTimerFrom } from '../../../engine/time/own-timer.ts';

const calendar: Calendar = {
  ...{ version: 'v', utcOffset: 480, through: '2027-12-31' },
  ...{ hours: [], off: ['2026-03-06'], makeup: [] },
};
const told = { evaluate: createEvaluate(), calendar };
const at = (text: string): number => parseInstant(text, 480)!;
const NOW = at('2026-03-02T09:00:00.345');
const text = (feel: string) => ({ feel: JSON.stringify(feel) });
const cycle = (rule: string): TimerPlan => ({ type: 'cycle', rule: text(rule), catchUp: 'one' });

const ownOf = (timer: TimerPlan) => {
  const own = ownTimerFrom(timer, NOW, told);
  if (!own.ok) throw new Error(own.failure.en);
  return own.value;
};
const shown = (timer: TimerPlan, from = NOW - 1_000, count = 4) =>
  occurrencesOf(ownOf(timer), { from, count }, told).map((one) =>
    formatInstant(one, 480).slice(0, 19),
  );
const asked = (timer: TimerPlan) => {
  const asks = asksOf(ownOf(timer), told);
  const shownAt = (one: number | null) =>
    one === null ? null : formatInstant(one, 480).slice(0, 19);
  return asks && [asks.every, shownAt(asks.from), shownAt(asks.until)];
};

describe('the time a start has of its own', () => {
  it('counts a span from the version that has it, in whole seconds', () => {
    expect(shown({ type: 'duration', length: text('P1M') })).toEqual(['2026-04-02T09:00:00']);
    expect(asked({ type: 'duration', length: text('P1M') })).toEqual([
      ...[86_400_000, '2026-04-02T09:00:00', '2026-04-02T09:00:00'],
    ]);
  });

  it('keeps a date that has passed: it is due at once', () => {
    expect(asked({ type: 'date', at: text('2020-01-01T08:00:00') })).toEqual([
      ...[86_400_000, '2020-01-01T08:00:00', '2020-01-01T08:00:00'],
    ]);
  });

  it('bounds a cycle by its count, wherever one looks from', () => {
    expect(shown(cycle('R3/P1D'))).toEqual([
      ...['2026-03-03T09:00:00', '2026-03-04T09:00:00', '2026-03-05T09:00:00'],
    ]);
    expect(shown(cycle('R3/P1D'), at('2026-03-04T09:00:01'))).toEqual(['2026-03-05T09:00:00']);
    expect(shown(cycle('R3/P1D'), at('2026-03-06'))).toEqual([]);
    expect(asked(cycle('R3/P1D'))).toEqual([
      86_400_000,
      '2026-03-03T09:00:00',
      '2026-03-05T09:00:00',
    ]);
  });

  it('asks each day where months are counted, and more often where hours are added', () => {
    const monthly = 'R/2026-03-31T08:00:00/P1M';
    expect(shown(cycle(monthly))).toEqual([
      ...[
        '2026-03-31T08:00:00',
        '2026-04-30T08:00:00',
        '2026-05-31T08:00:00',
        '2026-06-30T08:00:00',
      ],
    ]);
    expect(asked(cycle(monthly))).toEqual([86_400_000, '2026-03-31T08:00:00', null]);
    expect(asked(cycle('R/P1MT12H'))?.[0]).toBe(43_200_000);
    expect(asked(cycle('R/PT1.5S'))?.[0]).toBe(1_000);
  });

  it('of a start that has passed takes the latest, and what is left', () => {
    expect(asked(cycle('R3/2026-03-01T08:00:00/P1D'))).toEqual([
      ...[86_400_000, '2026-03-02T08:00:00', '2026-03-03T08:00:00'],
    ]);
    expect(asked(cycle('R2/2020-01-01T08:00:00/P1D'))).toEqual(null);
  });

  it('ends a cycle at its end', () => {
    expect(shown(cycle('R/2026-03-03T08:00:00/P1D/2026-03-04T12:00:00'))).toEqual([
      ...['2026-03-03T08:00:00', '2026-03-04T08:00:00'],
    ]);
  });

  it('is told once: FEEL is a text from then on', () => {
    const drawn: TimerPlan = { type: 'date', at: { feel: 'now() + duration("P1D")' } };
    expect(shown(drawn)).toEqual(['2026-03-03T09:00:00']);
    const own = ownOf(drawn);
    expect([own.drawn, own.timer]).toEqual([
      drawn,
      { type: 'date', at: { feel: expect.stringMatching(/^"2026-03-03T/) as string } },
    ]);
    expect(ownTimerFrom({ type: 'date', at: { feel: 'nobody' } }, NOW, told).ok).toBe(false);
  });

  it('by a rule of days rolls off days of rest and keeps its count', () => {
    const rule: TimerPlan = {
      ...{ type: 'county', value: text('weekly:FRI'), unit: 'recurring', roll: 'forward' },
      ...{ at: '09:00', count: 2, catchUp: 'one' },
    };
    expect(shown(rule)).toEqual(['2026-03-09T09:00:00', '2026-03-13T09:00:00']);
    expect(asked(rule)).toEqual([86_400_000, '2026-03-09T09:00:00', null]);
  });
});
