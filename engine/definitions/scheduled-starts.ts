import type { EntityManager } from '@mikro-orm/postgresql';
import { selectRecurringStarts } from '../store/sql/recurring-starts.ts';
import { recurringRule } from '../time/sheets/recurring-rule.ts';
import { readSheets } from './county-resources.ts';
import type { TimerStart } from './ports.ts';

const TIME_ZONE = 'Asia/Shanghai'; // of every county

/** The recurring starts of the county as the engine of time is told of them, by procedure. */
export const scheduledStarts = async (
  em: EntityManager,
  countyId: string,
  definitionId: string | null = null,
): Promise<ReadonlyMap<string, readonly TimerStart[]>> => {
  const { terms } = await readSheets(em, countyId);
  const rows = await selectRecurringStarts(em, countyId, definitionId);
  const starts = rows.flatMap((row): TimerStart[] => {
    const rule = recurringRule(terms, row.term);
    if (!rule) return [];
    const { processId, elementId, name } = row;
    const start = { countyId, definitionId: row.definitionId, processId, elementId, name };
    return [{ ...start, at: rule.at, timeZone: TIME_ZONE }];
  });
  return Map.groupBy(starts, (start) => start.definitionId);
};
