import type { Calendar } from '../interpreter/values.ts';
import { lastDayBefore } from '../time/civil-date.ts';
import { remaining } from '../time/elapsed.ts';

export interface DueView {
  readonly at: number;
  readonly date: string;
  readonly workingDaysLeft: number;
  readonly level: 'onTime' | 'soon' | 'late' | 'overdue';
  readonly provisional: boolean;
}
const SOON_WORKING_DAYS = 5;
const OVERDUE_WORKING_DAYS = 20;

/** Lateness is derived when it is read, never stored (domain.md I9). */
export const dueView = (
  due: number | null,
  provisional: boolean,
  now: number,
  calendar: Calendar,
): DueView | null => {
  if (due === null) return null;
  const at = due;
  const date = lastDayBefore(at, calendar.utcOffset);
  const left = remaining('workingDays', now, due, calendar);
  return { at, date, workingDaysLeft: left, level: levelOf(at < now, left), provisional };
};

const levelOf = (isLate: boolean, left: number): DueView['level'] => {
  if (!isLate) return left <= SOON_WORKING_DAYS ? 'soon' : 'onTime';
  return left < -OVERDUE_WORKING_DAYS ? 'overdue' : 'late';
};
