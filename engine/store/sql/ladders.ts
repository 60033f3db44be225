import type { EntityManager } from '@mikro-orm/postgresql';
import type { Variables } from '../../interpreter/values.ts';
import { ms } from './instant.ts';

/** An instance of a case that still runs: the ladders it began with, what it holds, who started what. */
export interface LadderGround {
  readonly instanceId: string;
  readonly ladders: Variables;
  readonly variables: Variables;
  readonly anchors: Readonly<Record<string, number>>; // of the case
  readonly climbs: readonly ClimbRow[]; // oldest first
}
export interface ClimbRow {
  readonly ladder: string;
  readonly level: number; // from 0
  readonly at: number;
  readonly by: string;
}
/** Called ones first, the newest of them first; the root last. */
export const selectLadderGrounds = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<LadderGround[]> =>
  em.execute<LadderGround[]>(
    `select i.id as "instanceId", coalesce(began.event -> 'parameters' -> 'ladders', '{}') as ladders,
            coalesce(i.variables, '{}') as variables, coalesce(c.anchors, '{}') as anchors,
            coalesce((
              select jsonb_agg(jsonb_build_object(
                       'ladder', s.operation ->> 'ladder', 'level', (s.operation ->> 'level')::int,
                       'at', ${ms('s.at')}, 'by', s.event -> 'actor' ->> 'id') order by s.epoch, s.rev)
                from step_log s
               where s.county_id = i.county_id and s.instance_id = i.id and s.operation ->> 'verb' = 'climb'), '[]') as climbs
       from instance i
       join case_file c on c.county_id = i.county_id and c.id = i.case_id
       join lateral (
         select s.event from step_log s
          where s.county_id = i.county_id and s.instance_id = i.id and s.event ->> 'type' = 'processStarted'
          order by s.epoch desc limit 1) began on true
      where i.county_id = ? and i.case_id = ?::uuid and i.status = 'active'
      order by i.parent_id is null, i.started_at desc, i.id`,
    [countyId, caseId],
  );
