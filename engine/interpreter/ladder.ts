import { computeDue } from '../time/due.ts';
import { parameterOf } from '../time/term.ts';
import type { TimerFacts } from '../time/timer-facts.ts';
import type { RungReached } from './commands.ts';
import { isList, isRecord } from './mapping.ts';
import type { Due } from './state.ts';
import type { TimerPlan, TimeUnit } from './timer-plan.ts';
import type { Instant, Json, Result, Variables } from './values.ts';

/** Who is told when, counted from the day something is due (domain.md §6). */
export interface Ladder {
  readonly key: string;
  readonly levels: readonly Rung[];
}
export interface Rung {
  readonly n: number; // before the due day where negative
  readonly unit: TimeUnit;
  readonly to: readonly string[];
  readonly says: Pick<RungReached, 'act' | 'zh' | 'en'>;
}

const DEFAULT_LADDER = 'task';

/** The timer's own ladder, else its term's, else the county's for tasks; none of them: no notices. */
export const ladderOf = (
  plan: TimerPlan,
  parameters: Variables,
  facts: TimerFacts,
): Ladder | null => {
  if (plan.type !== 'county') return null;
  const term = parameterOf(plan, facts);
  const named = term.ok ? term.value['ladder'] : null;
  const key = plan.ladder ?? (typeof named === 'string' ? named : DEFAULT_LADDER);
  const ladder = isRecord(parameters['ladders']) ? parameters['ladders'][key] : null;
  if (!isRecord(ladder) || ladder['manual'] === true) return null; // people start that one
  const levels = rungsOf(ladder);
  return levels && { key, levels };
};

export const rungsOf = ({ levels }: Variables): readonly Rung[] | null =>
  isList(levels) ? levels.filter(isRecord).map(rungOf) : null;

const rungOf = (level: Variables): Rung => {
  const offset: Variables = isRecord(level['offset']) ? level['offset'] : {};
  const to: Json = level['to'] ?? [];
  return {
    n: typeof offset['n'] === 'number' ? offset['n'] : 0,
    unit: (typeof offset['unit'] === 'string' ? offset['unit'] : 'workingDays') as TimeUnit,
    to: isList(to) ? to.filter((name) => typeof name === 'string') : [],
    says: { act: level['act'] ?? null, zh: level['zh'] ?? null, en: level['en'] ?? null },
  };
};

const NOTICE_HOUR = '09:00'; // of a working day; nobody reads a notice at midnight
const DAY_UNITS: readonly string[] = ['calendarDays', 'workingDays', 'months'];

/** When a rung is reached, counted from the instant something is due. */
export const rungDue = (rung: Rung, due: Instant, facts: TimerFacts): Result<Due> => {
  const inDays = DAY_UNITS.includes(rung.unit);
  return computeDue(
    {
      type: 'county',
      value: { feel: String(rung.n) },
      unit: rung.unit,
      anchor: { feel: 'due' },
      catchUp: 'one',
      ...(inDays ? { at: NOTICE_HOUR, roll: 'forward' as const } : {}),
    },
    // 24:00 of the due day is the next day's first instant, hence one millisecond less
    { ...facts, anchors: { ...facts.anchors, due: inDays ? due - 1 : due } },
  );
};
