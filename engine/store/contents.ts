import type { EntityManager } from '@mikro-orm/postgresql';
import type { ContentRef, Json } from '../interpreter/values.ts';
import { Content } from './entities/case-file.ts';

export interface NewContent {
  readonly countyId: string;
  readonly id: string; // derived from author, key and kind: a repeat finds the first one
  readonly kind: 'start' | 'form' | 'answer' | 'reason' | 'file';
  readonly caseId: string | null;
  readonly taskId: string | null;
  readonly authorId: string;
  readonly requestKey: string;
  readonly body: Json;
  readonly sha256: string;
}

/** Words first, in a transaction of their own; `project` marks them kept (trust.md R10). */
export const keepPending = async (em: EntityManager, content: NewContent): Promise<ContentRef> => {
  const known = await em.findOne(Content, { countyId: content.countyId, id: content.id });
  if (known) return { id: known.id, sha256: known.sha256 };
  em.create(Content, {
    countyId: content.countyId,
    id: content.id,
    kind: content.kind,
    caseId: content.caseId,
    taskId: content.taskId,
    authorId: content.authorId,
    requestKey: content.requestKey,
    body: content.body,
    sha256: content.sha256,
    state: content.kind === 'answer' ? 'kept' : 'pending', // no act of the case will claim it
    createdAt: new Date(),
  });
  await em.flush();
  return { id: content.id, sha256: content.sha256 };
};

export const contentBodies = async (
  em: EntityManager,
  countyId: string,
  ids: readonly string[],
): Promise<Map<string, Json>> => {
  if (ids.length === 0) return new Map();
  const rows = await em.find(Content, { countyId, id: { $in: [...ids] } });
  return new Map(rows.map(({ id, body }) => [id, body]));
};

export interface AnswerContent {
  readonly id: string;
  readonly taskId: string | null;
  readonly authorId: string;
  readonly createdAt: Date;
}
/** What the requester answered to waits of a case. */
export const answersIn = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<AnswerContent[]> =>
  em.find(Content, { countyId, caseId, kind: 'answer' }).then((rows) =>
    rows.map(({ id, taskId, authorId, createdAt }) => ({
      id,
      taskId: taskId ?? null,
      authorId,
      createdAt,
    })),
  );
