import { answered, type Answer } from '../answer.ts';
import { readDirectory } from '../cases/who.ts';
import type { Calendar, Variables } from '../interpreter/values.ts';
import { can } from '../policies/calendar.ts';
import type { Person } from '../policies/person.ts';
import { calendarOf } from '../store/calendar.ts';
import { listParameters } from '../store/county-parameters.ts';
import { LOCKS } from '../time/sheets/locks.ts';
import type { SheetPorts } from './ports.ts';
import { readSheetProposal, type SheetProposalView } from './read-sheet-proposal.ts';

/** 期限与升级: the newest sheets, what is locked in them, what waits, and how they came to be. */
export const createReadSheets =
  ({ withCounty, now }: SheetPorts) =>
  (person: Person): Promise<Answer<SheetsPage>> =>
    withCounty({ countyId: person.countyId, accountId: person.accountId }, async (em) => {
      const rows = await listParameters(em, person.countyId);
      const directory = await readDirectory(
        em,
        person.countyId,
        rows.flatMap(({ createdBy, approvedBy }) => [createdBy, approvedBy]),
      );
      const inForce = rows.find(({ effectiveFrom }) => effectiveFrom.getTime() <= now());
      return answered({
        version: rows[0]?.version ?? 0,
        terms: rows[0]?.terms ?? {},
        ladders: rows[0]?.ladders ?? {},
        locks: Object.entries(LOCKS).map(([key, { basis, allows }]) => ({ key, basis, allows })),
        calendar: await calendarOf(em, person.countyId),
        versions: rows.map((row) => ({
          n: row.version,
          inForce: row.version === inForce?.version,
          effectiveFrom: row.effectiveFrom.getTime(),
          note: row.note ?? null,
          publishedAt: row.createdAt.getTime(),
          proposedBy: directory.person(row.createdBy ?? null),
          approvedBy: directory.person(row.approvedBy ?? null),
        })),
        proposal: await readSheetProposal(em, person),
        mayEdit: can(person, 'edit'),
      });
    });

type Names = { zh: string; en: string };
interface SheetsPage {
  version: number;
  terms: Variables;
  ladders: Variables;
  locks: { key: string; basis: Names; allows: Names }[];
  calendar: Calendar;
  versions: {
    n: number;
    inForce: boolean;
    effectiveFrom: number;
    note: string | null;
    publishedAt: number;
    proposedBy: { id: string; name: string } | null;
    approvedBy: { id: string; name: string } | null;
  }[];
  proposal: SheetProposalView | null;
  mayEdit: boolean;
}
