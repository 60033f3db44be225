import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { namesOf, type Names } from '../cases/names.ts';
import type { Doer } from '../cases/ports.ts';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Calendar, Expression, Instant } from '../interpreter/values.ts';
import { can } from '../policies/definition.ts';
import type { Person } from '../policies/person.ts';
import { calendarOf } from '../store/calendar.ts';
import { selectRecurringStarts, type RecurringStartRow } from '../store/sql/recurring-starts.ts';
import { toCivil } from '../time/civil-date.ts';
import { formatInstant } from '../time/instant.ts';
import { occurrencesOf, type OwnTimer } from '../time/own-timer.ts';
import { nextOccurrences, recurringRule, type Occurrence } from '../time/sheets/recurring-rule.ts';
import { readSheets } from './county-resources.ts';
import type { SheetPorts, StartId } from './ports.ts';
import { definitionUnknown, notAnOccurrence } from './refusals.ts';

/** A recurring start as the page shows it: its rule, how it stands, and its next ten days. */
export interface PresentedStart {
  id: string;
  name: Names;
  definition: { id: string; name: Names };
  term: string | null; // null: it has a time of its own
  own: string | null; // that time as it was told, in ISO 8601 or as a rule
  rule: { rule: string; roll: string; lead: number; at: string } | null; // null: the county has no such parameter
  each: 'county' | 'station';
  state: { paused: boolean; note: string | null } | null; // null: not scheduled yet
  next: (Occurrence & { at: string; skipped: boolean })[]; // `at`: `09:00:00`
}

export type StartChange =
  | { readonly type: 'pause' | 'resume'; readonly reason: string }
  | {
      readonly type: 'skip';
      readonly reason: string;
      readonly day: string;
      readonly at: string;
    }
  | { readonly type: 'startNow'; readonly reason: string; readonly key: string };

const SHOWN_DAYS = 10;

/** 定期启动: what the county's calendar starts, and the four things that can be done to it. */
export const createRecurringStarts = (ports: SheetPorts) => ({
  list: (person: Person): Promise<Answer<{ starts: PresentedStart[]; mayEdit: boolean }>> =>
    ports.withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) =>
      answered({
        starts: await allOf(em, ports, person.countyId),
        mayEdit: can(person, 'publish', null),
      }),
    ),

  change: (
    doer: Doer,
    id: string,
    change: StartChange,
  ): Promise<Answer<{ start: PresentedStart }>> => {
    const { countyId, accountId } = doer.person;
    return ports.withCounty({ countyId, accountId, requestId: doer.request }, async (em) => {
      const row = await rowOf(em, countyId, id);
      if (!row) return refused(definitionUnknown());
      const present = await presenterOf(em, ports, countyId);
      const shown = await present(row);
      if (change.type === 'skip' && !shown.next.some((one) => isOf(one, change)))
        return refused(notAnOccurrence(`${change.day} ${change.at}`));
      await appendAudit(em, [auditRow(doer, id, change)]);
      await carryOut(ports, { countyId, ...row }, change, doer); // last: what fails here leaves no row
      return answered({ start: await present(row) });
    });
  },
});

const carryOut = (
  { schedules }: SheetPorts,
  start: StartId,
  change: StartChange,
  doer: Doer,
): Promise<void> => {
  switch (change.type) {
    case 'pause':
      return schedules.pause(start, change.reason);
    case 'resume':
      return schedules.resume(start, change.reason);
    case 'skip':
      return schedules.skip(start, `${change.day}T${change.at}`);
    case 'startNow':
      return schedules.startNow(start, { key: change.key, by: doer.person.personId });
  }
};

const allOf = async (
  em: EntityManager,
  ports: SheetPorts,
  countyId: string,
): Promise<PresentedStart[]> => {
  const rows = await selectRecurringStarts(em, countyId, null);
  return Promise.all(rows.map(await presenterOf(em, ports, countyId)));
};

/** Shows starts by the terms and the calendar of the county, read once for all of them. */
const presenterOf = async (
  em: EntityManager,
  { schedules, now }: SheetPorts,
  countyId: string,
): Promise<(row: RecurringStartRow) => Promise<PresentedStart>> => {
  const { terms } = await readSheets(em, countyId);
  const calendar = await calendarOf(em, countyId);
  const today = toCivil(now(), calendar.utcOffset).date;
  return async (row) => {
    const rule = row.term === null ? null : recurringRule(terms, row.term);
    const state = await schedules.state({ countyId, ...row });
    const next = row.own
      ? ownMoments(row.own, now(), calendar)
      : (rule ? nextOccurrences(rule, today, calendar, SHOWN_DAYS) : []).map((one) => ({
          ...one,
          at: `${rule?.at ?? ''}:00`,
        }));
    return {
      id: idOf(row),
      name: namesOf(row.name, row.nameEn),
      definition: {
        id: row.definitionId,
        name: namesOf(row.definitionName, row.definitionNameEn),
      },
      term: row.term,
      own: row.own && writtenTime(row.own),
      rule,
      each: row.each,
      state: state && { paused: state.paused, note: state.note },
      next: next.map((one) => ({
        ...one,
        skipped: state?.skipped.includes(`${one.day}T${one.at}`) ?? false,
      })),
    };
  };
};

const evaluate = createEvaluate();

const ownMoments = (own: OwnTimer, from: Instant, calendar: Calendar) =>
  occurrencesOf(own, { from, count: SHOWN_DAYS }, { evaluate, calendar }).map((instant) => {
    const text = formatInstant(instant, calendar.utcOffset);
    const [day, at] = [text.slice(0, 10), text.slice(11, 19)];
    return { nominal: day, day, at, provisional: false };
  });

/** Its expressions were told when it was published, so what stands in them is a text. */
const writtenTime = ({ timer }: OwnTimer): string => {
  switch (timer.type) {
    case 'date':
      return textOf(timer.at);
    case 'duration':
      return textOf(timer.length);
    case 'cycle':
      return textOf(timer.rule);
    case 'county':
      return [timer.value && textOf(timer.value), timer.unit].filter(Boolean).join(' ');
  }
};
const textOf = ({ feel }: Expression): string => String(JSON.parse(feel));

const isOf = (
  one: { readonly day: string; readonly at: string },
  other: { readonly day: string; readonly at: string },
): boolean => one.day === other.day && one.at === other.at;

const idOf = ({ definitionId, processId, elementId, definition }: RecurringStartRow): string =>
  [definitionId, processId, elementId, ...(definition === 0 ? [] : [definition])].join(':');

const rowOf = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<RecurringStartRow | undefined> =>
  (await selectRecurringStarts(em, countyId, null)).find((row) => idOf(row) === id);

const KINDS = {
  pause: 'recurringStartPaused',
  resume: 'recurringStartResumed',
  skip: 'recurringStartSkipped',
  startNow: 'recurringStartByHand',
} as const;

const auditRow = (doer: Doer, id: string, change: StartChange) => ({
  kind: KINDS[change.type],
  outcome: 'done' as const,
  ...byPerson(doer),
  object: { type: 'recurringStart', id },
  ...(change.type === 'skip' ? { detail: { day: change.day, at: change.at } } : {}),
});
