import type { ElementId } from '../interpreter/plan.ts';
import type { TraceEntry } from '../interpreter/trace.ts';
import type { Instant, Json } from '../interpreter/values.ts';
import { lastDayBefore, toCivil } from '../time/civil-date.ts';
import type { Finished } from './finished.ts';
import type { Expectation } from './scenario.ts';

interface Outcome {
  readonly trace: readonly TraceEntry[];
  readonly finished: readonly Finished[];
  readonly dues: ReadonlyMap<ElementId, Instant>;
  readonly utcOffset: number;
}

/** What a saved scenario expects and did not get; status and outcome are the first instance's. */
export const differences = (expected: Expectation | null, outcome: Outcome): string[] => {
  if (!expected) return [];
  const [first] = outcome.finished;
  const visited = new Set(outcome.trace.map(({ elementId }) => elementId));
  const given = first?.outcome?.error ?? first?.variables['outcome'] ?? null;
  return [
    ...unequal('status', expected.status, first?.status ?? null),
    ...unequal('outcome', expected.outcome, given),
    ...expected.visited
      .filter((id) => !visited.has(id))
      .map((id) => `Expected "${id}" to be visited, but it was not`),
    ...expected.notVisited
      .filter((id) => visited.has(id))
      .map((id) => `Expected "${id}" not to be visited, but it was`),
    ...Object.entries(expected.due).flatMap(([id, day]) => wrongDue(id, day, outcome)),
  ];
};

const unequal = (what: string, expected: string | undefined, actual: Json): string[] =>
  expected === undefined || expected === actual
    ? []
    : [`Expected ${what} "${expected}", but it is ${JSON.stringify(actual)}`];

/** A due instant of 24:00 belongs to the day it ends; the day it begins is taken for it, too. */
const wrongDue = (id: ElementId, day: string, { dues, utcOffset }: Outcome): string[] => {
  const due = dues.get(id);
  if (due === undefined) return [`Expected "${id}" to be due on ${day}, but it has no due date`];
  const actual = lastDayBefore(due, utcOffset);
  return actual === day || toCivil(due, utcOffset).date === day
    ? []
    : [`Expected "${id}" to be due on ${day}, but it is due on ${actual}`];
};
