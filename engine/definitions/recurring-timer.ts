import type { ProcessPlan } from '../interpreter/plan.ts';

/** A start event that the county's calendar triggers, as its subscription keeps it. */
export interface RecurringTimer {
  readonly term: string; // key of a recurring parameter
  readonly each: 'county' | 'station';
}

/** Starts without such a key begin by themselves nowhere. */
export const recurringTimerOf = (plan: ProcessPlan, elementId: string): RecurringTimer | null => {
  const node = plan.nodes[elementId];
  if (node?.kind !== 'startEvent' || node.parent !== plan.processId) return null;
  for (const definition of node.definitions) {
    if (definition.type !== 'timer' || definition.timer.type !== 'county') continue;
    const { key } = definition.timer;
    if (key !== undefined) return { term: key, each: asksStation(plan) ? 'station' : 'county' };
  }
  return null;
};

/** A process that asks for its station's people runs once for each station. */
const asksStation = (plan: ProcessPlan): boolean =>
  /case\.station|lists\.(residentDeputies|stationHeads|enterprises)/.test(JSON.stringify(plan));
