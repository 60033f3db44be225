import type { EntityManager } from '@mikro-orm/postgresql';

interface Attaching {
  readonly countyId: string;
  readonly caseId: string;
  readonly taskId: string | null;
  readonly personId: string;
}

/** One's own loose uploads become the case's; those that are the case's already stay. Gives the ids that fit. */
export const attachToCase = async (
  em: EntityManager,
  { countyId, caseId, taskId, personId }: Attaching,
  ids: readonly string[],
): Promise<readonly string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `update content set case_id = ?::uuid, task_id = coalesce(task_id, ?), state = 'kept'
      where county_id = ?::uuid and kind = 'file'
        and id::text in (select jsonb_array_elements_text(?::jsonb))
        and (case_id = ?::uuid or (case_id is null and author_id = ?))
      returning id::text as id`,
    [caseId, taskId, countyId, JSON.stringify(ids), caseId, personId],
  );
  return rows.map(({ id }) => id);
};

export interface FileRow {
  readonly id: string;
  readonly caseId: string | null;
  readonly authorId: string;
  readonly name: string;
  readonly type: string;
}

export const selectFile = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<FileRow | null> => {
  const [row] = await em.execute<FileRow[]>(
    `select id::text as id, case_id::text as "caseId", author_id as "authorId",
            body->>'name' as name, body->>'type' as type
       from content where county_id = ?::uuid and id::text = ? and kind = 'file'`,
    [countyId, id],
  );
  return row ?? null;
};
