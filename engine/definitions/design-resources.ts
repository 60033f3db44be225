import type { EntityManager } from '@mikro-orm/postgresql';
import { namesOf } from '../cases/names.ts';
import { roleNames } from '../cases/role-names.ts';
import { calendarOf } from '../store/calendar.ts';
import { whoIsThere } from '../directory/who-is-there.ts';
import { selectUnits } from '../store/sql/people.ts';
import { readCallables } from './callables.ts';
import { readDecisions } from './county-decisions.ts';
import { JOB_TYPES, readSheets } from './county-resources.ts';
import type { DraftResources } from './draft-resources.ts';

/** What a draft brings, and the newest its county has: the same for who draws and for the gate. */
export const readDesignResources = async (
  em: EntityManager,
  countyId: string,
  definitionId: string,
  own: DraftResources,
) => {
  const { terms, ladders } = await readSheets(em, countyId);
  const units = await selectUnits(em, countyId, { kind: null, text: null });
  const { held, stations } = await whoIsThere(em, countyId);
  return {
    forms: { ...own.forms },
    terms: { ...terms },
    ladders: { ...ladders },
    decisions: { ...own.decisions, ...(await readDecisions(em, countyId)) },
    lists: { ...own.lists },
    calendar: await calendarOf(em, countyId),
    roles: roleNames(),
    held: [...held],
    stations: [...stations],
    jobTypes: [...JOB_TYPES],
    units: units.map((unit) => ({ id: unit.id, name: namesOf(unit.name, unit.nameEn) })),
    callables: await readCallables(em, countyId, definitionId),
  };
};
