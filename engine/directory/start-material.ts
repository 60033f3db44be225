import type { EntityManager } from '@mikro-orm/postgresql';
import type { Calendar, Variables } from '../interpreter/values.ts';
import { calendarOf } from '../store/calendar.ts';
import { parametersInForce } from '../store/county-parameters.ts';
import { databaseNow } from '../store/database-now.ts';
import { contactPlan } from './contact-plan.ts';
import { selectStartLists } from '../store/sql/directory.ts';

export interface StartMaterialInput {
  readonly countyId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly stationId: string | null;
}

export interface StartMaterial {
  readonly calendar: Calendar;
  readonly parameters: Variables;
  readonly streetId: string | null;
}

/** Calendar, terms, ladders and people as they are now: a case keeps what it was started with. */
export const startMaterial = async (
  em: EntityManager,
  { countyId, caseId, kind, stationId }: StartMaterialInput,
): Promise<StartMaterial> => {
  const inForce = await parametersInForce(em, countyId, await databaseNow(em));
  const { streetId, ...lists } = await selectStartLists(em, countyId, stationId);
  return {
    calendar: await calendarOf(em, countyId),
    streetId,
    parameters: {
      terms: inForce?.terms ?? {},
      ladders: inForce?.ladders ?? {},
      lists: { ...lists, contactPlan: contactPlan(lists.residentDeputies, lists.enterprises) },
      case: { id: caseId, kind, station: stationId, street: streetId, county: countyId },
    },
  };
};
