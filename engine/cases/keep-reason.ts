import type { EntityManager } from '@mikro-orm/postgresql';
import type { ContentRef } from '../interpreter/values.ts';
import { keepPending } from '../store/contents.ts';
import { derivedId } from './derived-id.ts';
import { digestOf } from './digest.ts';

export interface Reason {
  readonly countyId: string;
  readonly caseId: string;
  readonly authorId: string;
  readonly key: string; // of the request: the same one again finds the first words
  readonly text: string;
}

/** The words of an act on a whole case, before the case gets their hash. */
export const keepReason = (
  em: EntityManager,
  { text, key, ...where }: Reason,
): Promise<ContentRef> =>
  keepPending(em, {
    ...where,
    id: derivedId('words', where.caseId, where.authorId, key),
    kind: 'reason',
    taskId: null,
    requestKey: key,
    body: { text },
    sha256: digestOf({ text }),
  });
