import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import type { Proposed } from '../approvals/four-eyes.ts';
import type { AuditRow } from '../audit/body.ts';
import { byPerson } from '../audit/by-person.ts';
import { digestOf } from '../cases/digest.ts';
import type { Doer } from '../cases/ports.ts';
import type { About } from '../store/approvals.ts';
import { newestParameters } from '../store/county-parameters.ts';
import { databaseNow } from '../store/database-now.ts';
import { toCivil, toInstant, type CivilDate } from '../time/civil-date.ts';
import type { Variables } from '../interpreter/values.ts';
import { judgeSheets } from '../time/sheets/judge-sheets.ts';
import type { Sheets } from '../time/sheets/sheet-fault.ts';
import { effectiveInThePast, sheetsChanged, sheetsRefused, sheetsUnchanged } from './refusals.ts';

/** What the second pair of eyes sees, whole, and what comes into force once it has approved. */
export interface SheetProposal extends Sheets {
  readonly version: number; // that was edited
  readonly effectiveFrom: CivilDate | null; // null: when it is approved
  readonly note: string;
}

/** A county's terms and ladders are put forward as one thing. */
export const SHEETS: About = { kind: 'changeParameters', object: 'sheets' };

const UTC_OFFSET_MINUTES = 480; // of every county

export interface SheetChange {
  readonly before: Sheets;
  readonly effectiveFrom: Date;
}

/**
 * Whether it may come into force: asked when it is put forward and once more when it is approved,
 * for the county's terms may have moved on, and its day may have passed.
 */
export const judgeProposal = async (
  em: EntityManager,
  countyId: string,
  { version, effectiveFrom, terms, ladders }: SheetProposal,
): Promise<Answer<SheetChange>> => {
  const at = await databaseNow(em); // new cases compare with the same clock
  const today = toCivil(at.getTime(), UTC_OFFSET_MINUTES).date;
  const from = effectiveFrom ?? today;
  if (from < today) return refused(effectiveInThePast(from));

  const newest = await newestParameters(em, countyId);
  if ((newest?.version ?? 0) !== version) return refused(sheetsChanged(newest?.version ?? 0));
  const before = { terms: newest?.terms ?? {}, ladders: newest?.ladders ?? {} };
  const faults = judgeSheets({ terms, ladders }, before);
  if (faults.length > 0) return refused(sheetsRefused(faults));
  if (digestOf(before) === digestOf({ terms, ladders })) return refused(sheetsUnchanged());
  const ofDay = new Date(toInstant(from, 0, UTC_OFFSET_MINUTES));
  return answered({ before, effectiveFrom: from === today ? at : ofDay });
};

/** What somebody did to a proposal: hashes and keys, no values. It names who proposed it, always. */
export const sheetsRow = (
  kind: AuditRow['kind'] & `parameters${string}`,
  doer: Doer,
  { id, hash, proposedBy }: Proposed,
  detail: Variables = {},
): AuditRow => ({
  kind,
  outcome: 'done',
  ...byPerson(doer),
  object: { type: 'parameters', id: SHEETS.object },
  approval: id,
  detail: { proposedBy, proposal: hash, ...detail },
});

/** What such a row says of the sheets themselves. */
export const hashesOf = ({ terms, ladders }: Sheets, before: Sheets) => ({
  before: digestOf({ terms: before.terms, ladders: before.ladders }),
  after: digestOf({ terms, ladders }),
});

export const changedKeys = (sheets: Sheets, before: Sheets): string[] =>
  (['terms', 'ladders'] as const).flatMap((sheet) =>
    Object.keys(sheets[sheet])
      .filter(
        (key) => digestOf(sheets[sheet][key] ?? null) !== digestOf(before[sheet][key] ?? null),
      )
      .map((key) => `${sheet}.${key}`),
  );
