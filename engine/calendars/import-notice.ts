import { answered, refused, type Answer } from '../answer.ts';
import type { Person } from '../policies/person.ts';
import { calendarDataOf } from '../store/calendar.ts';
import type { CalendarDay } from '../time/day-words.ts';
import { daysOfNotice, daysOfYear, type CalendarData } from './calendar-data.ts';
import { faultOf, type CalendarFault } from './faults.ts';
import { NATIONAL_NOTICES, nationalData } from './national-calendar.ts';
import type { CalendarPorts } from './ports.ts';
import { readCalendar } from './read-calendar.ts';
import { calendarRefused } from './refusals.ts';

export type NoticeSource =
  { readonly type: 'bundled' } | { readonly type: 'file'; readonly text: string };

/** What a file would make of a year, before anything is kept. */
export interface DryRun {
  readonly notice: string;
  readonly days: readonly CalendarDay[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly faults: readonly CalendarFault[];
}

/**
 * A dry run: reads the year from what ships with the product or from a file, and says how it
 * differs from the year in force. The county's own days are kept unless the file brings some.
 */
export const createImportNotice =
  ({ withCounty }: CalendarPorts) =>
  async (person: Person, year: number, source: NoticeSource): Promise<Answer<DryRun>> => {
    const { countyId } = person;
    const inForce = await withCounty({ countyId }, async (em) =>
      daysOfYear(await calendarDataOf(em, countyId), year),
    );
    if (source.type === 'bundled') {
      if (!nationalData().years.includes(year))
        return refused(calendarRefused([faultOf('bundledYear', year)]));
      const found = {
        days: daysOfYear(nationalData(), year),
        notice: NATIONAL_NOTICES[year] ?? '',
      };
      return answered(compared(found, inForce));
    }
    const read = readCalendar(source.text);
    if (!read.ok) return answered({ ...NOTHING, faults: read.faults });
    if (!namesYear(read.data, year))
      return answered({ ...NOTHING, faults: [faultOf('fileYear', year)] });
    return answered(compared({ days: daysOfNotice(read.data, year), notice: '' }, inForce));
  };

const NOTHING = { notice: '', days: [], added: 0, changed: 0, removed: 0 } as const;

const namesYear = (data: CalendarData, year: number): boolean =>
  data.years.includes(year) && daysOfYear(data, year).length > 0;

const compared = (
  { days, notice }: { readonly days: readonly CalendarDay[]; readonly notice: string },
  inForce: readonly CalendarDay[],
): DryRun => {
  const own = days.some(({ scope }) => scope === 'local')
    ? []
    : inForce.filter(({ scope }) => scope === 'local');
  const next = [...days, ...own];
  const [before, after] = [byDay(inForce), byDay(next)];
  const added = next.filter((day) => !before.has(keyOf(day))).length;
  const changed = next.filter((day) => {
    const old = before.get(keyOf(day));
    return old !== undefined && (old.kind !== day.kind || old.name !== day.name);
  }).length;
  const removed = inForce.filter((day) => !after.has(keyOf(day))).length;
  return { notice, days: next, added, changed, removed, faults: [] };
};

const keyOf = ({ date, scope }: CalendarDay): string => `${date} ${scope}`;
const byDay = (days: readonly CalendarDay[]): ReadonlyMap<string, CalendarDay> =>
  new Map(days.map((day) => [keyOf(day), day]));
