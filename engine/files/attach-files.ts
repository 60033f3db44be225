import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../interpreter/values.ts';
import { attachToCase } from '../store/sql/files.ts';

export interface Attaching {
  readonly countyId: string;
  readonly caseId: string;
  readonly taskId: string | null;
  readonly personId: string;
}

const CONFIRMED = 'confirmed:'; // 确认签名: the signed-in person himself, no file

/**
 * Ties the files a form refers to to its case, in the transaction that keeps the form. Gives the
 * references that fit nothing: not uploaded by this person, not of this case, or somebody else's
 * signature.
 */
export const attachFiles = async (
  em: EntityManager,
  attaching: Attaching,
  values: Json,
): Promise<readonly string[]> => {
  const ids = [...new Set(referencesIn(values))];
  const signatures = ids.filter((id) => id.startsWith(CONFIRMED));
  const files = ids.filter((id) => !id.startsWith(CONFIRMED));
  const attached = files.length === 0 ? [] : await attachToCase(em, attaching, files);
  return [
    ...signatures.filter((id) => id !== `${CONFIRMED}${attaching.personId}`),
    ...files.filter((id) => !attached.includes(id)),
  ];
};

/** A file reference is an object with an id and a name and nothing that is not about a file. */
const referencesIn = (value: Json): readonly string[] => {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(referencesIn);
  const record = value as { readonly [name: string]: Json };
  const { id, name } = record;
  if (typeof id === 'string' && typeof name === 'string' && Object.keys(record).every(isAboutFile))
    return [id];
  return Object.values(record).flatMap(referencesIn);
};

const isAboutFile = (key: string): boolean => ['id', 'name', 'size', 'type'].includes(key);
