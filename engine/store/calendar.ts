import type { EntityManager } from '@mikro-orm/postgresql';
import { nationalCalendar } from '../calendars/national-calendar.ts';
import type { Calendar } from '../interpreter/values.ts';
import { CountyCalendarDay } from './entities/calendar.ts';

/** The nation's calendar with the county's own days: what a case is started with. */
export const calendarOf = async (em: EntityManager, countyId: string): Promise<Calendar> => {
  const national = nationalCalendar();
  const own = await em.find(CountyCalendarDay, { countyId }, { orderBy: { day: 'asc' } });
  if (own.length === 0) return national;
  const days = own.map(({ day, kind }) => ({ day: String(day), kind }));
  const changed = new Set(days.map(({ day }) => day));
  const merge = (list: readonly string[], kind: 'OFF' | 'MAKEUP'): string[] =>
    [
      ...list.filter((day) => !changed.has(day)),
      ...days.filter((one) => one.kind === kind).map(({ day }) => day),
    ].sort();
  return {
    ...national,
    version: `${national.version}+${days.length}`,
    off: merge(national.off, 'OFF'),
    makeup: merge(national.makeup, 'MAKEUP'),
  };
};
