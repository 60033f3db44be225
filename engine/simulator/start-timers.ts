import type { ProcessPlan } from '../interpreter/plan.ts';
import type { Instant, Variables } from '../interpreter/values.ts';
import type { Due } from '../interpreter/state.ts';
import type { TimerPlan } from '../interpreter/timer-plan.ts';
import { computeDue, nextOccurrence } from '../time/due.ts';
import type { TimerFacts } from '../time/timer-facts.ts';
import { occur, triggeredStarts, type TriggeredStart } from './starts.ts';
import type { World } from './world.ts';

export interface StartTimer extends TriggeredStart {
  readonly timer: TimerPlan;
  readonly due: Due;
}

/** Processes that begin by the clock, as far as they are asked to. */
export const armStartTimers = (world: World, isAsked: (plan: ProcessPlan) => boolean): void => {
  world.startTimers = triggeredStarts(world).flatMap((start): StartTimer[] => {
    const { definition, plan } = start;
    if (definition.type !== 'timer' || !isAsked(plan)) return [];
    const due = computeDue(definition.timer, factsOf(world));
    return due.ok ? [{ ...start, timer: definition.timer, due: due.value }] : [];
  });
};

export const nextStart = ({ startTimers }: World): Instant | null =>
  startTimers.reduce<Instant | null>(
    (first, { due: { due } }) => (due !== null && (first === null || due < first) ? due : first),
    null,
  );

export const fireStartTimers = (world: World): void => {
  for (const armed of world.startTimers) {
    if (armed.due.due === null || armed.due.due > world.now) continue;
    occur(world, armed, { payload: {}, key: null, message: null });
    const next = nextOccurrence(armed.timer, armed.due, factsOf(world));
    world.startTimers = world.startTimers.flatMap((timer) => {
      if (timer !== armed) return [timer];
      return next.ok && next.value ? [{ ...armed, due: next.value }] : [];
    });
  }
};

const factsOf = ({ setup, now }: World): TimerFacts => ({
  now,
  calendar: setup.calendar,
  terms: isRecord(setup.parameters['terms']) ? setup.parameters['terms'] : {},
  anchors: {},
  evaluate: (source) => setup.evaluate(source, setup.parameters, now, setup.calendar),
});

const isRecord = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
