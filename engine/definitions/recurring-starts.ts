import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import { namesOf, type Names } from '../cases/names.ts';
import type { Doer } from '../cases/ports.ts';
import { can } from '../policies/definition.ts';
import type { Person } from '../policies/person.ts';
import { calendarOf } from '../store/calendar.ts';
import { selectRecurringStarts, type RecurringStartRow } from '../store/sql/recurring-starts.ts';
import { toCivil } from '../time/civil-date.ts';
import { nextOccurrences, recurringRule, type Occurrence } from '../time/sheets/recurring-rule.ts';
import { readSheets } from './county-resources.ts';
import type { SheetPorts } from './ports.ts';
import { definitionUnknown, notAnOccurrence } from './refusals.ts';

/** A recurring start as the page shows it: its rule, how it stands, and its next ten days. */
export interface PresentedStart {
  id: string;
  name: Names;
  definition: { id: string; name: Names };
  term: string;
  rule: { rule: string; roll: string; lead: number; at: string } | null; // null: the county has no such parameter
  each: 'county' | 'station';
  state: { paused: boolean; note: string | null } | null; // null: not scheduled yet
  next: (Occurrence & { skipped: boolean })[];
}

export type StartChange =
  | { readonly type: 'pause' | 'resume'; readonly reason: string }
  | { readonly type: 'skip'; readonly reason: string; readonly day: string }
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
      if (change.type === 'skip' && !shown.next.some(({ day }) => day === change.day))
        return refused(notAnOccurrence(change.day));
      await appendAudit(em, [auditRow(doer, id, change)]);
      await carryOut(ports, { countyId, ...row }, change, doer); // last: what fails here leaves no row
      return answered({ start: await present(row) });
    });
  },
});

const carryOut = (
  { schedules }: SheetPorts,
  start: { countyId: string; definitionId: string; processId: string; elementId: string },
  change: StartChange,
  doer: Doer,
): Promise<void> => {
  switch (change.type) {
    case 'pause':
      return schedules.pause(start, change.reason);
    case 'resume':
      return schedules.resume(start, change.reason);
    case 'skip':
      return schedules.skip(start, change.day);
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
    const rule = recurringRule(terms, row.term);
    const state = await schedules.state({ countyId, ...row });
    const next = rule ? nextOccurrences(rule, today, calendar, SHOWN_DAYS) : [];
    return {
      id: idOf(row),
      name: namesOf(row.name, row.nameEn),
      definition: {
        id: row.definitionId,
        name: namesOf(row.definitionName, row.definitionNameEn),
      },
      term: row.term,
      rule,
      each: row.each,
      state: state && { paused: state.paused, note: state.note },
      next: next.map((one) => ({ ...one, skipped: state?.skipped.includes(one.day) ?? false })),
    };
  };
};

const idOf = ({ definitionId, processId, elementId }: RecurringStartRow): string =>
  `${definitionId}:${processId}:${elementId}`;

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
  ...(change.type === 'skip' ? { detail: { day: change.day } } : {}),
});
