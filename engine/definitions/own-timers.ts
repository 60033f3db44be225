import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalJson } from '../audit/canonical-json.ts';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Instant, Json, Variables } from '../interpreter/values.ts';
import { calendarOf } from '../store/calendar.ts';
import { selectRecurringStarts } from '../store/sql/recurring-starts.ts';
import { ownTimerFrom } from '../time/own-timer.ts';
import { readSheets } from './county-resources.ts';
import type { OwnTimers } from './recurring-timer.ts';

const evaluate = createEvaluate();

interface Published {
  readonly countyId: string;
  readonly definitionId: string;
  readonly lists: Variables;
}

/**
 * The times starts have of their own, read before the next version takes the place of this one. A
 * start whose timer is drawn as it was goes on where it stands, so that publishing something else
 * neither repeats an occurrence nor begins a count anew. null: its expression gives no time.
 */
export const ownTimersOf = async (
  em: EntityManager,
  { countyId, definitionId, lists }: Published,
  now: Instant,
): Promise<OwnTimers> => {
  const before = await selectRecurringStarts(em, countyId, definitionId);
  const calendar = await calendarOf(em, countyId);
  const parameters = { ...(await readSheets(em, countyId)), lists };
  return (place, drawn) => {
    const earlier = before.find(
      (row) =>
        row.processId === place.processId &&
        row.elementId === place.elementId &&
        row.definition === place.definition,
    );
    if (earlier?.own && isSame(earlier.own.drawn, drawn)) return earlier.own;
    const own = ownTimerFrom(drawn, now, { evaluate, calendar, parameters });
    return own.ok ? own.value : null;
  };
};

const isSame = (one: object, other: object): boolean =>
  canonicalJson(one as Json) === canonicalJson(other as Json);
