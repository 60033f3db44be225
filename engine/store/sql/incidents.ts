import type { EntityManager } from '@mikro-orm/postgresql';
import type { Incident } from '../../interpreter/state.ts';
import { ms } from './instant.ts';

/** The instances of a case in which a token is held. */
export interface HeldInstance {
  readonly instanceId: string;
  readonly planHash: string;
  readonly incidents: Readonly<Record<string, Incident>>;
}
export const selectHeld = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<HeldInstance[]> =>
  em.execute<HeldInstance[]>(
    `select id as "instanceId", plan_hash as "planHash", incidents
       from instance
      where county_id = ? and case_id = ?::uuid and status = 'active' and incidents <> '{}'::jsonb
      order by started_at, id`,
    [countyId, caseId],
  );

export interface RaisedIncident {
  readonly instanceId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly at: number;
  readonly elementId: string;
}
/** Every incident a case ever had, those resolved included. */
export const selectRaised = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<RaisedIncident[]> =>
  em.execute<RaisedIncident[]>(
    `select l.instance_id as "instanceId", l.epoch, l.seq, ${ms('l.at')} as at, l.element_id as "elementId"
       from instance i
       join trace_log l on l.county_id = i.county_id and l.instance_id = i.id
      where i.county_id = ? and i.case_id = ?::uuid and l.type = 'incidentRaised'
      order by l.at, l.instance_id, l.epoch, l.seq`,
    [countyId, caseId],
  );
