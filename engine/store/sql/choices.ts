import type { EntityManager } from '@mikro-orm/postgresql';

/** How often an element was begun and ended inside one choice, the ad-hoc sub-process included. */
export interface Tally {
  readonly taskId: string;
  readonly elementId: string;
  readonly begun: number;
  readonly completed: number;
  readonly terminated: number;
}

/** Of every choice a case ever offered. What a reset has taken back does not count. */
export const selectTallies = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<Tally[]> =>
  em.execute<Tally[]>(
    `select t.id as "taskId", l.element_id as "elementId",
            count(*) filter (where l.type = 'elementActivated')::int as begun,
            count(*) filter (where l.type = 'elementCompleted')::int as completed,
            count(*) filter (where l.type = 'elementTerminated')::int as terminated
       from task t
       join trace_log l on l.county_id = t.county_id and l.instance_id = t.instance_id
        and (l.scope = t.token_id or l.token = t.token_id)
      where t.county_id = ? and t.case_id = ?::uuid and t.offered is not null
        and not exists (
          select 1 from trace_log later
           where later.county_id = l.county_id and later.instance_id = l.instance_id
             and later.epoch > l.epoch and later.seq <= l.seq)
      group by t.id, l.element_id`,
    [countyId, caseId],
  );
