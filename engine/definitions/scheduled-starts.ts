import type { EntityManager } from '@mikro-orm/postgresql';
import { createEvaluate } from '../feel/evaluate.ts';
import type { Calendar, Variables } from '../interpreter/values.ts';
import { calendarOf } from '../store/calendar.ts';
import { selectRecurringStarts, type RecurringStartRow } from '../store/sql/recurring-starts.ts';
import { asksOf } from '../time/own-timer.ts';
import { recurringRule } from '../time/sheets/recurring-rule.ts';
import { readSheets } from './county-resources.ts';
import type { Asked, TimerStart } from './ports.ts';

const TIME_ZONE = 'Asia/Shanghai'; // of every county
const evaluate = createEvaluate();

/** What time starts in the county as the engine of time is told of it, by procedure. */
export const scheduledStarts = async (
  em: EntityManager,
  countyId: string,
  definitionId: string | null = null,
): Promise<ReadonlyMap<string, readonly TimerStart[]>> => {
  const { terms } = await readSheets(em, countyId);
  const calendar = await calendarOf(em, countyId);
  const rows = await selectRecurringStarts(em, countyId, definitionId);
  const starts = rows.flatMap((row): TimerStart[] => {
    const asked = askedOf(row, terms, calendar);
    if (!asked) return [];
    const { processId, elementId, definition, name } = row;
    const place = { countyId, definitionId: row.definitionId, processId, elementId, definition };
    return [{ ...place, name, timeZone: TIME_ZONE, asked }];
  });
  return Map.groupBy(starts, (start) => start.definitionId);
};

/** null: its term is no recurring one, or its time never comes. */
const askedOf = (
  { own, term }: RecurringStartRow,
  terms: Variables,
  calendar: Calendar,
): Asked | null => {
  if (own) {
    const asks = asksOf(own, { evaluate, calendar });
    return asks && { own, asks };
  }
  const rule = term === null ? null : recurringRule(terms, term);
  return rule && { at: rule.at };
};
