import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, Variables } from '../../engine/interpreter/values.ts';
import type { JobInput, JobOutcome } from '../ports.ts';

/** One kind of work the system does for a case, inside the transaction that records its result. */
export interface JobHandler {
  readonly type: string;
  /** It changes nothing, so a repeat may ask again: no result is kept. */
  readonly isQuestion?: true;
  run(em: EntityManager, job: JobWork): Promise<JobOutcome>;
}
export interface JobWork extends JobInput {
  readonly key: string; // names this job for ever: what it makes is made once
}

export const done = (variables: Variables = {}): JobOutcome => ({ ok: true, variables });
/** A business error: the drawing may catch it by its code. */
export const refusedJob = (code: string): JobOutcome => ({ ok: false, code, variables: {} });

export const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** An id, or a record with one; nothing, one or many. */
export const idsOf = (value: Json | undefined): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => idsOf(item));
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object') return [];
  const record = value as { readonly [name: string]: Json };
  return idsOf(record['id'] ?? record['person'] ?? record['issue'] ?? null);
};

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

const COUNTY_OFFSET_MS = 8 * 3_600_000; // all counties count their years in Asia/Shanghai
export const yearOf = (at: number): number => new Date(at + COUNTY_OFFSET_MS).getUTCFullYear();
export const padded = (count: number): string => String(count).padStart(3, '0');
