import type { Calendar, Variables } from '../../engine/interpreter/values.ts';
import { toCivil } from '../../engine/time/civil-date.ts';
import { computeDue } from '../../engine/time/due.ts';
import { nextOccurrences, recurringRule } from '../../engine/time/sheets/recurring-rule.ts';

export interface TermPreview {
  readonly day: string;
  readonly provisional: boolean;
}

const A_MINUTE_MS = 60_000;

/** If it ran from now: the day it would be due, or the next day a rule names. null: neither. */
export const previewOf = (term: Variables, calendar: Calendar, now: number): TermPreview | null => {
  const rule = recurringRule({ term }, 'term');
  if (rule) {
    const [next] = nextOccurrences(rule, toCivil(now, calendar.utcOffset).date, calendar, 1);
    return next ? { day: next.day, provisional: next.provisional } : null;
  }
  const { anchor } = term;
  const due = computeDue(
    { type: 'county', key: 'term', catchUp: 'one' },
    {
      now,
      calendar,
      terms: { term },
      anchors: typeof anchor === 'string' ? { [anchor]: now } : {},
      evaluate: () => ({ ok: true, value: null }),
    },
  );
  if (!due.ok || due.value.due === null) return null;
  // 24:00 of the due day is the next day's first instant
  const { date } = toCivil(due.value.due - A_MINUTE_MS, calendar.utcOffset);
  return { day: date, provisional: due.value.provisional };
};
