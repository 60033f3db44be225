import type { Instant } from '../engine/interpreter/values.ts';
import { calendarOf } from '../engine/store/calendar.ts';
import { parametersInForce } from '../engine/store/county-parameters.ts';
import { selectStations } from '../engine/store/sql/directory.ts';
import { selectStart } from '../engine/store/sql/plans.ts';
import { selectRecurringStarts } from '../engine/store/sql/recurring-starts.ts';
import { toCivil } from '../engine/time/civil-date.ts';
import { keptOn, recurringRule } from '../engine/time/sheets/recurring-rule.ts';
import type { ActivityPorts } from './ports.ts';
import { triggeredInput } from './start-case.ts';

/** A recurring start. Its rule is the county's parameter in force on the day, not one of a day past. */
export interface RecurringInput {
  readonly countyId: string;
  readonly definitionId: string;
  readonly processId: string;
  readonly elementId: string;
  /** Somebody began it by hand: whatever day it is, once for this key. */
  readonly byHand?: { readonly key: string; readonly by: string };
}

/**
 * Starts what falls due today, rolled off days of rest, and opens nothing on any other day. The
 * nominal day names the cases: a repeat finds them.
 */
export const createStartRecurring =
  ({ withCounty, instances }: ActivityPorts) =>
  async (wanted: RecurringInput, at: Instant): Promise<number> => {
    const { countyId, definitionId, processId, elementId, byHand } = wanted;
    const inputs = await withCounty({ countyId }, async (em) => {
      const start = await selectStart(em, countyId, { ...wanted, definition: 0 });
      const timer = (await selectRecurringStarts(em, countyId, definitionId)).find(
        (row) => row.processId === processId && row.elementId === elementId,
      );
      if (!start || !timer) return []; // a later version has no such start any more
      const calendar = await calendarOf(em, countyId);
      const inForce = await parametersInForce(em, countyId, new Date(at));
      const rule = recurringRule(inForce?.terms ?? {}, timer.term);
      const today = toCivil(at, calendar.utcOffset).date;
      const days = byHand ? [`${today}:${byHand.key}`] : rule ? keptOn(rule, today, calendar) : [];
      const stations = timer.each === 'station' ? await selectStations(em, countyId) : [null];
      const occurrences = days.flatMap((day) =>
        stations.map((stationId) => ({ stationId, id: `${day}:${stationId ?? ''}` })),
      );
      return Promise.all(
        occurrences.map((occurrence) =>
          triggeredInput(em, {
            ...occurrence,
            countyId,
            start,
            payload: {},
            key: null,
            originCaseId: null,
            actor: byHand ? { kind: 'person', id: byHand.by } : { kind: 'system', id: 'clock' },
            at,
          }),
        ),
      );
    });
    for (const input of inputs) await instances.start(input);
    return inputs.length;
  };
