import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProcessPlan } from '../../interpreter/plan.ts';
import type { Expression } from '../../interpreter/values.ts';
import type { StartPlace } from './messages.ts';

export const selectPlan = async (
  em: EntityManager,
  countyId: string,
  hash: string,
): Promise<ProcessPlan | null> => {
  const [row] = await em.execute<{ plan: ProcessPlan }[]>(
    'select plan from process_plan where county_id = ? and hash = ?',
    [countyId, hash],
  );
  return row?.plan ?? null;
};

/**
 * What a process id means to a call today: the newest active version in this county, of the
 * caller's own procedure if that has one of this id.
 */
export const selectNewestPlan = async (
  em: EntityManager,
  countyId: string,
  processId: string,
  callerId: string, // the instance that calls
): Promise<ProcessPlan | null> => {
  const [row] = await em.execute<{ plan: ProcessPlan }[]>(
    `select p.plan from version_process vp
       join definition_version v on v.county_id = vp.county_id and v.definition_id = vp.definition_id and v.number = vp.number
       join process_plan p on p.county_id = vp.county_id and p.hash = vp.plan_hash
       left join instance caller on caller.county_id = vp.county_id and caller.id = ?
      where vp.county_id = ? and vp.process_id = ? and vp.executable and vp.callable
        and v.status = 'active' and v.effective_from <= now()
      order by coalesce(vp.definition_id = caller.definition_id, false) desc,
               v.effective_from desc, v.number desc, vp.definition_id limit 1`,
    [callerId, countyId, processId],
  );
  return row?.plan ?? null;
};

export interface StartableRow extends StartPlace {
  readonly number: number;
  readonly needs: number | null; // all of so many definitions
  readonly planHash: string;
  readonly caseKind: string | null;
}
const STARTABLE = `definition_id as "definitionId", number, process_id as "processId", element_id as "elementId",
  definition, needs, plan_hash as "planHash", case_kind as "caseKind"`;

export const selectStart = async (
  em: EntityManager,
  countyId: string,
  { definitionId, processId, elementId, definition }: StartPlace,
): Promise<StartableRow | null> => {
  const [row] = await em.execute<StartableRow[]>(
    `select ${STARTABLE} from start_subscription
      where county_id = ? and definition_id = ? and process_id = ? and element_id = ? and definition = ?`,
    [countyId, definitionId, processId, elementId, definition],
  );
  return row ?? null;
};

export const selectSignalStarts = (
  em: EntityManager,
  countyId: string,
  name: string,
): Promise<StartableRow[]> =>
  em.execute<StartableRow[]>(
    `select ${STARTABLE} from start_subscription where county_id = ? and kind = 'signal' and name = ?
      order by definition_id, process_id, element_id, definition`,
    [countyId, name],
  );

export interface ConditionalStartRow extends StartableRow {
  readonly order: number; // position in its file
  readonly condition: Expression;
}
export const selectConditionalStarts = (
  em: EntityManager,
  countyId: string,
): Promise<ConditionalStartRow[]> =>
  em.execute<ConditionalStartRow[]>(
    `select ${STARTABLE}, (node ->> 'order')::int as "order",
            node #> array['definitions', definition::text, 'condition'] as condition
       from start_subscription s,
            lateral (select plan #> array['nodes', s.element_id] as node from process_plan p
                      where p.county_id = s.county_id and p.hash = s.plan_hash) drawn
      where county_id = ? and kind = 'conditional' order by definition_id, process_id, "order", definition`,
    [countyId],
  );

export interface OriginFacts {
  readonly stationId: string | null;
  readonly demo: boolean;
}
export const selectOrigin = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<OriginFacts | null> => {
  const [row] = await em.execute<OriginFacts[]>(
    `select station_id as "stationId", demo from case_file where county_id = ? and id::text = ?`,
    [countyId, caseId],
  );
  return row ?? null;
};
