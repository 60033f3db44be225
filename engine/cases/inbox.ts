import type { Person } from '../policies/person.ts';
import { calendarOf } from '../store/calendar.ts';
import {
  countInbox,
  countSteps,
  selectInbox,
  type InboxFilter,
  type InboxRow,
} from '../store/sql/inbox.ts';
import { dueView } from './due-view.ts';
import { namesOf } from './names.ts';
import { phaseName } from './phase-names.ts';
import type { CasePorts } from './ports.ts';
import { kindOf } from './summary.ts';
import { readDirectory } from './who.ts';

/** 待办: six boxes over one table, each row a sentence a person can act on. */
export const createInbox =
  ({ withCounty, now }: Pick<CasePorts, 'withCounty' | 'now'>) =>
  (person: Person, filter: InboxFilter) =>
    withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const asking = {
        countyId: person.countyId,
        personId: person.personId,
        principals: person.principals,
      };
      const rows = await selectInbox(em, asking, { ...filter, limit: filter.limit + 1 });
      const page = rows.slice(0, filter.limit);
      const counts = await countInbox(em, asking);
      const steps = await countSteps(em, asking, filter.box);
      const calendar = await calendarOf(em, person.countyId);
      const directory = await readDirectory(
        em,
        person.countyId,
        page.flatMap(({ assignee, lastBy }) => [assignee, lastBy]),
      );
      const moment = now();
      const last = rows.length > filter.limit ? page.at(-1) : undefined;
      return {
        tasks: page.map((row) => ({
          id: row.id,
          rev: row.rev,
          elementId: row.elementId,
          ...stepOf(row),
          case: caseOf(row),
          due:
            row.closedAt === null
              ? dueView(row.due, row.provisional, moment + row.aheadMs, calendar)
              : null,
          priority: row.priority,
          stage: row.stage,
          assignee: directory.person(row.assignee),
          claimable: isClaimable(row, person),
          openedAt: row.openedAt,
          closedAt: row.closedAt ?? null,
          outcome: row.outcome === null ? null : outcomeIn(row, row.outcome),
          last: row.lastElement && {
            step: namesOf(row.lastElement.name, row.lastElement.nameEn),
            by: directory.person(row.lastBy),
          },
        })),
        counts,
        steps: steps.map(({ elementId, name, nameEn, count }) => ({
          elementId,
          step: namesOf(name, nameEn),
          count,
        })),
        next: last ? { key: last.sortKey, id: last.id } : null,
        asOf: moment,
      };
    });

const caseOf = (row: InboxRow) => ({
  id: row.caseId,
  number: row.caseNumber,
  kind: kindOf(row.caseKind),
  title: row.caseTitle,
  station: row.stationName === null ? null : namesOf(row.stationName, row.stationNameEn),
  aheadMs: row.aheadMs,
  suspension: row.suspension ?? null,
});

const stepOf = (row: InboxRow) => ({
  chooses: row.offered !== null,
  step: namesOf(row.element?.name ?? row.name, row.element?.nameEn),
  phase: phaseName(row.element?.phase),
});

const outcomeIn = (row: InboxRow, code: string) => {
  const drawn = row.element?.outcomes?.find((outcome) => outcome.code === code);
  return namesOf(drawn?.name ?? code, drawn?.nameEn);
};

const isClaimable = (row: InboxRow, person: Person): boolean =>
  row.closedAt === null &&
  row.assignee === null &&
  row.candidates.some((candidate) => person.principals.includes(candidate)) &&
  !row.excluded.includes(person.personId);
