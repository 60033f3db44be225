import type { EntityManager } from '@mikro-orm/postgresql';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Calendar, Instant } from '../interpreter/values.ts';
import { calendarOf } from '../store/calendar.ts';
import { parametersInForce } from '../store/county-parameters.ts';
import { selectStations } from '../store/sql/directory.ts';
import { selectRecurringStarts, type RecurringStartRow } from '../store/sql/recurring-starts.ts';
import { toCivil } from '../time/civil-date.ts';
import { formatInstant } from '../time/instant.ts';
import { occurrencesOf, wholeSecond, type OwnTimer } from '../time/own-timer.ts';
import { keptOn, recurringRule } from '../time/sheets/recurring-rule.ts';

/** A recurring start. Its rule is the county's parameter in force on the day, not one of a day past. */
export interface AskedStart {
  readonly countyId: string;
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  readonly definition?: number; // of several that one start has; older Schedules mean the first
  readonly own?: OwnTimer; // what its Schedule was made for
  /** Somebody began it by hand: whatever day it is, once for this key. */
  readonly byHand?: { readonly key: string; readonly by: string };
}
/** One case to begin; `id` makes it this one. */
export interface DueStart {
  readonly id: string;
  readonly stationId: string | null;
}

const evaluate = createEvaluate();

/** What falls due at this moment, by a term rolled off days of rest; nothing at any other. */
export const dueStarts = async (
  em: EntityManager,
  wanted: AskedStart,
  at: Instant,
): Promise<readonly DueStart[]> => {
  const { countyId, definitionId, processId, elementId, definition = 0 } = wanted;
  const row = (await selectRecurringStarts(em, countyId, definitionId)).find(
    (one) =>
      one.processId === processId && one.elementId === elementId && one.definition === definition,
  );
  if (!row) return []; // a later version has no such start any more
  const names = await namesOf(em, wanted, row, at);
  const stations = row.each === 'station' ? await selectStations(em, countyId) : [null];
  const start = `${elementId}:${definition}`; // others of its process may be due at the same time
  return names.flatMap((name) =>
    stations.map((stationId) => ({ stationId, id: `${start}:${name}:${stationId ?? ''}` })),
  );
};

/** The nominal days or the instant of what is due. */
const namesOf = async (
  em: EntityManager,
  { countyId, own, byHand }: AskedStart,
  row: RecurringStartRow,
  at: Instant,
): Promise<readonly string[]> => {
  const calendar = await calendarOf(em, countyId);
  const today = toCivil(at, calendar.utcOffset).date;
  if (byHand) return [`${today}:${byHand.key}`];
  if (own) return isDue(own, row, at, calendar) ? [formatInstant(at, calendar.utcOffset)] : [];
  const inForce = await parametersInForce(em, countyId, new Date(at));
  const rule = row.term === null ? null : recurringRule(inForce?.terms ?? {}, row.term);
  return rule ? keptOn(rule, today, calendar) : [];
};

/** What a replaced time still owes is what came before the version that replaced it. */
const isDue = (
  own: OwnTimer,
  { own: newest }: RecurringStartRow,
  at: Instant,
  calendar: Calendar,
): boolean => {
  const isReplaced = newest?.since !== own.since;
  if (isReplaced && (newest === null || at >= newest.since)) return false;
  const from = wholeSecond(at);
  return occurrencesOf(own, { from, count: 1 }, { evaluate, calendar })[0] === from;
};
