import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { readStanding } from '../approvals/standing.ts';
import type { Variables } from '../interpreter/values.ts';
import { mayDecide } from '../policies/approval.ts';
import { can } from '../policies/calendar.ts';
import type { Person } from '../policies/person.ts';
import { calendarDataOf, calendarOf, selectEditions } from '../store/calendar.ts';
import type { ApprovalRequestRow } from '../store/entities/approval.ts';
import type { CalendarEditionRow } from '../store/entities/calendar.ts';
import { selectNames } from '../store/sql/people.ts';
import { partsOf, toCivil } from '../time/civil-date.ts';
import { namedDays, type CalendarDay } from '../time/day-words.ts';
import { calendarOf as countWith, daysOfYear, overlaid } from './calendar-data.ts';
import { previewDue, readQuestion, type DuePreview } from './due-preview.ts';
import { NATIONAL_NOTICES } from './national-calendar.ts';
import { aboutYear } from './open-edition.ts';
import type { CalendarPorts } from './ports.ts';
import { calendarRefused } from './refusals.ts';

export interface YearInForce {
  readonly number: number | null; // null: as it ships with the product
  readonly notice: string;
  readonly days: readonly CalendarDay[];
  readonly publishedBy: NamedPerson | null;
  readonly publishedAt: number | null;
}
export interface YearInWork {
  readonly rev: number;
  readonly status: 'DRAFT' | 'PROPOSED';
  readonly notice: string;
  readonly days: readonly CalendarDay[];
  readonly editors: readonly NamedPerson[];
  readonly editedAt: number;
  readonly proposedBy: NamedPerson | null;
  readonly proposedAt: number | null;
  readonly expired: boolean; // nobody approved it in time
  readonly mayPublish: boolean; // by this person: nobody publishes what he edited
}
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The county's calendar as its keepers and the auditor see it. */
export const createCountyCalendar = ({ withCounty, now }: CalendarPorts) => ({
  /** Which years are published, which one is being worked on, and whether the next one is missing. */
  overview: (person: Person) =>
    withCounty({ countyId: person.countyId }, async (em) => {
      const { countyId } = person;
      const { version, utcOffset } = await calendarOf(em, countyId);
      const { years } = await calendarDataOf(em, countyId);
      const open = (await selectEditions(em, countyId)).filter(isInWork);
      const today = toCivil(now(), utcOffset).date;
      const thisYear = partsOf(today).year;
      const listed = new Set([...years, thisYear, thisYear + 1, ...open.map(({ year }) => year)]);
      return {
        today,
        version,
        mayEdit: can(person, 'edit'),
        years: [...listed]
          .sort((a, b) => a - b)
          .map((year) => ({
            year,
            published: years.includes(year),
            inWork: open.find((edition) => edition.year === year)?.status ?? null,
          })),
      };
    }),

  year: (person: Person, year: number) =>
    withCounty({ countyId: person.countyId }, async (em) => {
      const { countyId } = person;
      const { years, ...data } = await calendarDataOf(em, countyId);
      const editions = await selectEditions(em, countyId, year);
      const proposal = await readStanding(em, countyId, aboutYear(year));
      const nameOf = await namesIn(em, countyId, editions, proposal?.request);
      const published = editions.find(({ status }) => status === 'PUBLISHED');
      const open = editions.find(isInWork);
      const days = daysOfYear({ years, ...data }, year);
      return {
        year,
        bundled: year in NATIONAL_NOTICES,
        inForce: years.includes(year) ? inForce(year, days, published, nameOf) : null,
        inWork: open ? inWork(person, open, proposal, nameOf) : null,
      };
    }),

  /** “From this day, this term gives …”, with the calendar in force or as the year in work would have it. */
  preview: (
    person: Person,
    question: Variables,
    withYear: number | null,
  ): Promise<Answer<DuePreview>> =>
    withCounty({ countyId: person.countyId }, async (em) => {
      const asked = readQuestion(question);
      if (!asked.ok) return refused(calendarRefused([asked.fault]));
      const known = await calendarDataOf(em, person.countyId);
      const open = withYear === null ? [] : await selectEditions(em, person.countyId, withYear);
      const data = overlaid(known, open.filter(isInWork));
      const preview = previewDue(asked.value, countWith(data, 'preview'), namedDays(data.days));
      return preview.ok ? answered(preview.value) : refused(calendarRefused([preview.fault]));
    }),
});

type NameOf = (id: string | null | undefined) => NamedPerson | null;

const inForce = (
  year: number,
  days: readonly CalendarDay[],
  published: CalendarEditionRow | undefined,
  nameOf: NameOf,
): YearInForce => ({
  number: published?.number ?? null,
  notice: published?.notice ?? NATIONAL_NOTICES[year] ?? '',
  days,
  publishedBy: nameOf(published?.publishedBy),
  publishedAt: published?.publishedAt?.getTime() ?? null,
});

const inWork = (
  person: Person,
  open: OpenEdition,
  proposal: Proposal | null,
  nameOf: NameOf,
): YearInWork => {
  const { request, standing } = open.status === 'PROPOSED' && proposal ? proposal : NO_PROPOSAL;
  return {
    rev: open.rev,
    status: open.status,
    notice: open.notice,
    days: open.days,
    editors: open.editors.flatMap((id) => nameOf(id) ?? []),
    editedAt: open.editedAt.getTime(),
    proposedBy: nameOf(request?.proposedBy),
    proposedAt: request?.proposedAt.getTime() ?? null,
    expired: standing === 'expired',
    mayPublish: request !== null && standing === 'open' && mayDecide(person, request),
  };
};

type Proposal = NonNullable<Awaited<ReturnType<typeof readStanding>>>;
const NO_PROPOSAL = { request: null, standing: null };

type OpenEdition = CalendarEditionRow & { readonly status: 'DRAFT' | 'PROPOSED' };

const isInWork = (edition: CalendarEditionRow): edition is OpenEdition =>
  edition.status === 'DRAFT' || edition.status === 'PROPOSED';

const namesIn = async (
  em: EntityManager,
  countyId: string,
  editions: readonly CalendarEditionRow[],
  proposal: ApprovalRequestRow | undefined,
): Promise<NameOf> => {
  const ids = [
    ...editions.flatMap(({ editors, publishedBy }) => [...editors, publishedBy]),
    proposal?.proposedBy,
  ].filter((id) => id !== null && id !== undefined);
  const names = new Map((await selectNames(em, countyId, ids)).map(({ id, name }) => [id, name]));
  return (id) => {
    const name = id ? names.get(id) : undefined;
    return id && name !== undefined ? { id, name } : null;
  };
};
