import type { Calendar, Instant } from '../engine/interpreter/values.ts';
import { calendarOf } from '../engine/store/calendar.ts';
import { selectStations } from '../engine/store/sql/directory.ts';
import { selectStart } from '../engine/store/sql/plans.ts';
import { addDays, toCivil, type CivilDate } from '../engine/time/civil-date.ts';
import { nextDayOf, parseRecurrence } from '../engine/time/recurring.ts';
import { rollDay } from '../engine/time/working-days.ts';
import type { ActivityPorts } from './ports.ts';
import { triggeredInput } from './start-case.ts';

/** A recurring timer start, asked about every day: whether a case opens today is the county's calendar's business. */
export interface RecurringInput {
  readonly countyId: string;
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  readonly rule: string; // `monthly:25`, `quarterly:lastWorkday` …
  readonly roll: 'none' | 'forward' | 'backward';
  readonly each: 'county' | 'station';
}

/** Starts what falls due today, rolled off days of rest. The nominal day names the cases: a repeat finds them. */
export const createStartRecurring =
  ({ withCounty, instances }: ActivityPorts) =>
  async (wanted: RecurringInput, at: Instant): Promise<number> => {
    const inputs = await withCounty({ countyId: wanted.countyId }, async (em) => {
      const start = await selectStart(
        em,
        wanted.countyId,
        wanted.definitionId,
        wanted.processId,
        wanted.elementId,
      );
      if (!start) return []; // a later version has no such start any more
      const calendar = await calendarOf(em, wanted.countyId);
      const days = daysDueOn(wanted, toCivil(at, calendar.utcOffset).date, calendar);
      const stations =
        wanted.each === 'station' ? await selectStations(em, wanted.countyId) : [null];
      const occurrences = days.flatMap((day) =>
        stations.map((stationId) => ({ stationId, id: `${day}:${stationId ?? ''}` })),
      );
      return Promise.all(
        occurrences.map((occurrence) =>
          triggeredInput(em, {
            ...occurrence,
            countyId: wanted.countyId,
            start,
            payload: {},
            originCaseId: null,
            actor: { kind: 'system', id: 'clock' },
            at,
          }),
        ),
      );
    });
    for (const input of inputs) await instances.start(input);
    return inputs.length;
  };

const WIDEST_ROLL_DAYS = 15; // no run of days of rest is longer

/** The nominal days that are kept on this one. */
export const daysDueOn = (
  { rule, roll }: Pick<RecurringInput, 'rule' | 'roll'>,
  today: CivilDate,
  calendar: Calendar,
): readonly CivilDate[] => {
  const recurrence = parseRecurrence(rule);
  if (!recurrence) return [];
  const days: CivilDate[] = [];
  for (let offset = -WIDEST_ROLL_DAYS; offset <= WIDEST_ROLL_DAYS; offset += 1) {
    const day = addDays(today, offset);
    if (nextDayOf(recurrence, day, calendar) === day && rollDay(calendar, day, roll) === today)
      days.push(day);
  }
  return days;
};
