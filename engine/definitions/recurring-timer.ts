import { startDefinitionsOf } from '../interpreter/start-definitions.ts';
import type { ProcessPlan } from '../interpreter/plan.ts';
import type { TimerPlan } from '../interpreter/timer-plan.ts';
import type { OwnTimer } from '../time/own-timer.ts';

/** A start event that time triggers, as its subscription keeps it: by a term of the county or a time of its own. */
export type RecurringTimer = (
  | { readonly term: string } // key of a recurring parameter
  | { readonly own: OwnTimer }
) & { readonly each: 'county' | 'station' };

/** Which definition of which start. */
export interface TimerPlace {
  readonly processId: string;
  readonly elementId: string;
  readonly definition: number;
}
export type OwnTimers = (place: TimerPlace, drawn: TimerPlan) => OwnTimer | null;

/** null: no time begins it. */
export const recurringTimerOf = (
  plan: ProcessPlan,
  { elementId, definition: index }: Omit<TimerPlace, 'processId'>,
  ownTimers: OwnTimers,
): RecurringTimer | null => {
  const found = startDefinitionsOf(plan).find(
    (one) => one.node.id === elementId && one.index === index,
  );
  if (found?.definition.type !== 'timer') return null;
  const { timer } = found.definition;
  const each = asksStation(plan) ? 'station' : 'county';
  if (timer.type === 'county' && timer.key !== undefined) return { term: timer.key, each };
  const own = ownTimers({ processId: plan.processId, elementId, definition: index }, timer);
  return own && { own, each };
};

/** A process that asks for its station's people runs once for each station. */
const asksStation = (plan: ProcessPlan): boolean =>
  /case\.station|lists\.(residentDeputies|stationHeads|enterprises)/.test(JSON.stringify(plan));
