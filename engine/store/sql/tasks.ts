import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, Variables } from '../../interpreter/values.ts';
import { ms } from './instant.ts';

export interface TaskView {
  readonly id: string;
  readonly instanceId: string;
  readonly tokenId: string;
  readonly caseId: string;
  readonly rev: number;
  readonly processId: string;
  readonly planHash: string;
  readonly elementId: string;
  readonly name: string;
  readonly formRef: string | null;
  readonly formHash: string | null;
  readonly outcomes: readonly string[];
  readonly offered: readonly string[] | null; // what may be chosen to begin; null: a task
  readonly assignee: string | null;
  readonly owner: string | null;
  readonly candidates: readonly string[];
  readonly excluded: readonly string[];
  readonly stage: 'open' | 'delegated' | 'asked';
  readonly priority: number;
  readonly due: number | null;
  readonly provisional: boolean;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly closedBecause: 'over' | 'withdrawn' | null;
  readonly completedBy: string | null;
  readonly outcome: string | null;
  readonly contentId: string | null;
  readonly data: Variables;
  /** Of its instance, which another procedure may have been called for. */
  readonly definitionId: string | null;
  readonly version: number | null;
}
/** A task with what the drawing of its version says about its element. */
export interface DrawnTask extends TaskView {
  readonly element: Json;
}

export const TASK_COLUMNS = `
  t.id, t.instance_id as "instanceId", t.token_id as "tokenId", t.case_id as "caseId", t.rev,
  t.process_id as "processId", t.plan_hash as "planHash", t.element_id as "elementId", t.name,
  t.form_ref as "formRef", t.form_hash as "formHash", to_jsonb(t.outcomes) as outcomes, to_jsonb(t.offered) as offered,
  t.assignee, t.owner, to_jsonb(t.candidates) as candidates, to_jsonb(t.excluded) as excluded,
  t.stage, t.priority, ${ms('t.due')} as due, t.provisional,
  ${ms('t.opened_at')} as "openedAt", ${ms('t.closed_at')} as "closedAt",
  t.closed_because as "closedBecause", t.completed_by as "completedBy", t.outcome,
  t.content_id as "contentId"`;
/** The instance of a task, and the version it runs. */
export const OF_INSTANCE = `i.definition_id as "definitionId", i.version`;
export const INSTANCE_OF_TASK = `join instance i on i.county_id = t.county_id and i.id = t.instance_id`;

export const selectTask = async (
  em: EntityManager,
  countyId: string,
  taskId: string,
): Promise<DrawnTask | null> => {
  const [row] = await em.execute<DrawnTask[]>(
    `select ${TASK_COLUMNS}, ${OF_INSTANCE}, t.data, v.elements -> t.element_id as element
       from task t ${INSTANCE_OF_TASK}
       left join definition_version v on v.county_id = i.county_id and v.definition_id = i.definition_id and v.number = i.version
      where t.county_id = ? and t.id = ?`,
    [countyId, taskId],
  );
  return row ?? null;
};

/** Every task a case ever had, oldest first; without the variables they were opened with. */
export const selectTasksOfCases = (
  em: EntityManager,
  countyId: string,
  caseIds: readonly string[],
): Promise<TaskView[]> =>
  em.execute<TaskView[]>(
    `select ${TASK_COLUMNS}, ${OF_INSTANCE}, '{}'::jsonb as data from task t ${INSTANCE_OF_TASK}
      where t.county_id = ? and t.case_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
      order by t.opened_at, t.id`,
    [countyId, JSON.stringify(caseIds)],
  );

export interface OpenWait {
  readonly caseId: string;
  readonly instanceId: string;
  readonly waitId: string;
  readonly elementId: string;
  readonly processId: string;
  readonly planHash: string;
  readonly definitionId: string | null; // of its instance
  readonly version: number | null;
  readonly kind: string;
  readonly name: string | null;
  readonly due: number | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly left: number | null; // of a timer: how often it rings after this
  readonly unrolled: number | null; // of a rung: the instant its ladder is counted from
}
/** Waits of a case other than tasks, oldest first. */
export const selectWaitsOfCases = (
  em: EntityManager,
  countyId: string,
  caseIds: readonly string[],
): Promise<OpenWait[]> =>
  em.execute<OpenWait[]>(
    `select w.case_id as "caseId", w.instance_id as "instanceId", w.wait_id as "waitId",
            w.element_id as "elementId", i.process_id as "processId", i.plan_hash as "planHash",
            ${OF_INSTANCE}, w.kind, w.name, ${ms('w.due')} as due, ${ms('w.opened_at')} as "openedAt",
            ${ms('w.closed_at')} as "closedAt",
            (w.detail ->> 'left')::float8 as "left", (w.detail ->> 'unrolled')::float8 as unrolled
       from wait w
       join instance i on i.county_id = w.county_id and i.id = w.instance_id
      where w.county_id = ? and w.case_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
      order by w.opened_at, w.instance_id, w.wait_id`,
    [countyId, JSON.stringify(caseIds)],
  );

/** What a message must be addressed with to reach this wait. */
export const selectWaitKey = async (
  em: EntityManager,
  countyId: string,
  instanceId: string,
  waitId: string,
): Promise<string | null> => {
  const [row] = await em.execute<{ key: string | null }[]>(
    'select correlation_key as key from wait where county_id = ? and instance_id = ? and wait_id = ?',
    [countyId, instanceId, waitId],
  );
  return row?.key ?? null;
};
