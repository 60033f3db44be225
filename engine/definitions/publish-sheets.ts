import type { EntityManager } from '@mikro-orm/postgresql';
import { answered, refused, type Answer } from '../answer.ts';
import { appendAudit } from '../audit/append.ts';
import { byPerson } from '../audit/by-person.ts';
import type { Doer } from '../cases/ports.ts';
import { digestOf } from '../cases/digest.ts';
import { insertParameters, newestParameters } from '../store/county-parameters.ts';
import { databaseNow } from '../store/database-now.ts';
import { toCivil, toInstant, type CivilDate } from '../time/civil-date.ts';
import { judgeSheets } from '../time/sheets/judge-sheets.ts';
import type { Sheets } from '../time/sheets/sheet-fault.ts';
import type { SheetPorts } from './ports.ts';
import { scheduledStarts } from './scheduled-starts.ts';
import { effectiveInThePast, sheetsChanged, sheetsRefused, sheetsUnchanged } from './refusals.ts';

export interface PublishSheetsInput extends Sheets {
  readonly version: number; // that was edited
  readonly effectiveFrom: CivilDate | null; // null: at once
  readonly note: string;
}

const UTC_OFFSET_MINUTES = 480; // of every county

/**
 * The next version of a county's terms and ladders. New cases take it from its day on; running
 * ones keep what they were started with, so nothing is recomputed here.
 */
export const createPublishSheets =
  (ports: SheetPorts) =>
  async (doer: Doer, input: PublishSheetsInput): Promise<Answer<{ version: number }>> => {
    const { countyId, accountId } = doer.person;
    const { withCounty } = ports;
    const scope = { countyId, accountId, requestId: doer.request };
    const published = await withCounty(scope, async (em) => {
      const at = await databaseNow(em); // new cases compare with the same clock
      const today = toCivil(at.getTime(), UTC_OFFSET_MINUTES).date;
      const from = input.effectiveFrom ?? today;
      if (from < today) return refused(effectiveInThePast(from));
      const ofDay = new Date(toInstant(from, 0, UTC_OFFSET_MINUTES));
      return store(em, doer, input, from === today ? at : ofDay);
    });
    if (published.ok) await reschedule(ports, countyId).catch(ports.onLate);
    return published;
  };

/** A start may ask at another hour now. Its days follow by themselves: they are read when they come. */
const reschedule = async ({ withCounty, schedules }: SheetPorts, countyId: string) => {
  const starts = await withCounty({ countyId }, (em) => scheduledStarts(em, countyId));
  for (const [definitionId, own] of starts) await schedules.sync(countyId, definitionId, own);
};

const store = async (
  em: EntityManager,
  doer: Doer,
  { version, note, terms, ladders }: PublishSheetsInput,
  effectiveFrom: Date,
): Promise<Answer<{ version: number }>> => {
  const { countyId, personId } = doer.person;
  const newest = await newestParameters(em, countyId);
  const before = { terms: newest?.terms ?? {}, ladders: newest?.ladders ?? {} };
  if ((newest?.version ?? 0) !== version) return refused(sheetsChanged(newest?.version ?? 0));
  const faults = judgeSheets({ terms, ladders }, before);
  if (faults.length > 0) return refused(sheetsRefused(faults));
  const [was, is] = [digestOf(before), digestOf({ terms, ladders })];
  if (was === is) return refused(sheetsUnchanged());

  const next = { countyId, version: version + 1, terms, ladders, effectiveFrom, note };
  if (!(await insertParameters(em, { ...next, createdBy: personId })))
    return refused(sheetsChanged(null));
  await appendAudit(em, [
    {
      kind: 'parametersChanged',
      outcome: 'done',
      ...byPerson(doer),
      object: { type: 'parameters', id: String(version + 1) },
      before: was,
      after: is,
      detail: {
        effectiveFrom: effectiveFrom.getTime(),
        changed: changedKeys({ terms, ladders }, before),
      },
    },
  ]);
  return answered({ version: version + 1 });
};

const changedKeys = (sheets: Sheets, before: Sheets): string[] =>
  (['terms', 'ladders'] as const).flatMap((sheet) =>
    Object.keys(sheets[sheet])
      .filter(
        (key) => digestOf(sheets[sheet][key] ?? null) !== digestOf(before[sheet][key] ?? null),
      )
      .map((key) => `${sheet}.${key}`),
  );
