import type { Instant } from '../interpreter/values.ts';
import { addMonths, MS_A_DAY, toCivil, toInstant } from './civil-date.ts';
import { parseInstant } from './instant.ts';

/** An ISO 8601 duration: months by the calendar, everything else by the clock. */
export interface Duration {
  readonly months: number;
  readonly ms: number;
}
/** `R[n]/[start/]duration[/end]`; `times` null: without end. */
export interface Cycle {
  readonly times: number | null;
  readonly start: Instant | null;
  readonly every: Duration;
  readonly end: Instant | null;
}

const DURATION =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9}))?S)?)?$/;
const REPETITION = /^R(\d*)$/;
const MONTHS_LIMIT = 1_200; // a hundred years: beyond it a civil date would leave its four digits
const MS_LIMIT = 36_525 * MS_A_DAY;

export const parseDuration = (text: string): Duration | null => {
  const found = DURATION.exec(text);
  if (!found || !/\d/.test(text) || text.endsWith('T')) return null;

  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(2, 9)
    .map((part) => Number(part ?? '0')) as [number, number, number, number, number, number, number];
  const fraction = Number((found[9] ?? '').padEnd(3, '0').slice(0, 3));
  const sign = found[1] === undefined ? 1 : -1;
  const total = {
    months: years * 12 + months,
    ms: (weeks * 7 + days) * MS_A_DAY + ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction,
  };
  if (total.months > MONTHS_LIMIT || total.ms > MS_LIMIT) return null;
  return { months: total.months * sign + 0, ms: total.ms * sign + 0 };
};

/** Months first, clamped to the end of the month in the county's zone; then the rest. */
export const addDuration = (
  instant: Instant,
  { months, ms }: Duration,
  utcOffset: number,
): Instant => {
  if (months === 0) return instant + ms;
  const { date, msOfDay } = toCivil(instant, utcOffset);
  return toInstant(addMonths(date, months), 0, utcOffset) + msOfDay + ms;
};

export const parseCycle = (text: string, utcOffset: number): Cycle | null => {
  const [repetition = '', ...rest] = text.split('/');
  const counted = REPETITION.exec(repetition);
  const at = rest.findIndex((part) => part.startsWith('P'));
  const every = parseDuration(rest[at] ?? '');
  if (!counted || !every || at > 1 || rest.length > at + 2) return null;

  const start = at === 1 ? parseInstant(rest[0] ?? '', utcOffset) : null;
  const end = rest.length === at + 2 ? parseInstant(rest[at + 1] ?? '', utcOffset) : null;
  const isWhole = (at === 0 || start !== null) && (rest.length === at + 1 || end !== null);
  const times = counted[1] === '' ? null : Number(counted[1]);
  return isWhole && times !== 0 && isForward(every) ? { times, start, every, end } : null;
};

const isForward = ({ months, ms }: Duration): boolean =>
  months >= 0 && ms >= 0 && (months > 0 || ms >= 1_000); // faster than a second is a busy loop
