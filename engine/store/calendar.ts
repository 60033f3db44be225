import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  calendarOf as countWith,
  overlaid,
  type CalendarData,
} from '../calendars/calendar-data.ts';
import { nationalCalendar, nationalData } from '../calendars/national-calendar.ts';
import type { Calendar } from '../interpreter/values.ts';
import { CalendarEdition, type CalendarEditionRow } from './entities/calendar.ts';

/** The nation's calendar as it ships, with every year the county has published in its place. */
export const calendarOf = async (em: EntityManager, countyId: string): Promise<Calendar> =>
  (await publishedCalendar(em, countyId)) ?? nationalCalendar();

/** null: the county has published no year of its own. */
export const publishedCalendar = async (
  em: EntityManager,
  countyId: string,
): Promise<Calendar | null> => {
  const editions = await selectInForce(em, countyId);
  return editions.length === 0
    ? null
    : countWith(overlaid(nationalData(), editions), versionOf(editions));
};

/**
 * A publication and the first record of an instance take turns, each until its transaction ends:
 * either the record is there when the running cases are told, or it sees what was published.
 * Records do not wait for each other.
 */
export const holdCalendar = (em: EntityManager, countyId: string): Promise<unknown> =>
  em.execute('select pg_advisory_xact_lock_shared(hashtextextended(?, 2))', [countyId]);

/** The publication's turn. */
export const takeCalendar = (em: EntityManager, countyId: string): Promise<unknown> =>
  em.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [countyId]);

export const calendarDataOf = async (em: EntityManager, countyId: string): Promise<CalendarData> =>
  overlaid(nationalData(), await selectInForce(em, countyId));

/** Names every edition it is made of: a due date says with which calendar it was computed. */
const versionOf = (editions: readonly CalendarEditionRow[]): string =>
  [nationalCalendar().version, ...editions.map(({ year, number }) => `${year}.${number}`)].join(
    '+',
  );

/** The newest published edition of each year, by year. */
const selectInForce = async (
  em: EntityManager,
  countyId: string,
): Promise<CalendarEditionRow[]> => {
  const published = await em.find(
    CalendarEdition,
    { countyId, status: 'PUBLISHED' },
    { orderBy: { year: 'asc', number: 'asc' } },
  );
  return [...new Map(published.map((edition) => [edition.year, edition])).values()];
};

/** Every edition, newest first within its year. */
export const selectEditions = (
  em: EntityManager,
  countyId: string,
  year?: number,
): Promise<CalendarEditionRow[]> =>
  em.find(
    CalendarEdition,
    { countyId, ...(year === undefined ? {} : { year }), status: { $ne: 'DISCARDED' } },
    { orderBy: { year: 'asc', number: 'desc' } },
  );

/** The one being worked on, for changing it; whoever else wants to waits. */
export const lockOpenEdition = (
  em: EntityManager,
  countyId: string,
  year: number,
): Promise<CalendarEditionRow | null> =>
  em.findOne(
    CalendarEdition,
    { countyId, year, status: { $in: ['DRAFT', 'PROPOSED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

export const lastNumber = async (
  em: EntityManager,
  countyId: string,
  year: number,
): Promise<number> => {
  const [last] = await em.find(
    CalendarEdition,
    { countyId, year },
    { orderBy: { number: 'desc' }, limit: 1 },
  );
  return last?.number ?? 0;
};
