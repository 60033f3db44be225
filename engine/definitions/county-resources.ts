import type { EntityManager } from '@mikro-orm/postgresql';
import { newestParameters, parametersInForce } from '../store/county-parameters.ts';
import { databaseNow } from '../store/database-now.ts';
import { CountyParameters } from '../store/entities/definitions.ts';
import type { Sheets } from '../time/sheets/sheet-fault.ts';

/** The jobs the worker knows how to do (`activities/jobs`). */
export const JOB_TYPES = [
  'notify',
  'collectIssues',
  'freezeProblemList',
  'mergeInto',
  'createReferral',
  'assignNumber',
  'extendTerm',
  'issueLetter',
] as const;

/** The newest terms and ladders of the county, in force or not yet: what procedures are drawn with. */
export const readSheets = async (em: EntityManager, countyId: string): Promise<Sheets> => {
  const newest = await newestParameters(em, countyId);
  return { terms: newest?.terms ?? {}, ladders: newest?.ladders ?? {} };
};

/**
 * Terms a template brings and the county has not: added, nothing is overwritten. What is in force
 * gets them now; a version that waits for its day gets them too, so that it takes none away.
 */
export const addSheets = async (
  em: EntityManager,
  countyId: string,
  given: Sheets,
  by: string,
): Promise<void> => {
  const now = await databaseNow(em);
  const newest = await newestParameters(em, countyId);
  const inForce = await parametersInForce(em, countyId, now);
  const isWaiting = newest !== null && newest.version !== inForce?.version;
  let version = newest?.version ?? 0;
  for (const [known, effectiveFrom] of [
    [inForce, now] as const,
    ...(isWaiting ? [[newest, newest.effectiveFrom] as const] : []),
  ]) {
    const terms = { ...given.terms, ...known?.terms };
    const ladders = { ...given.ladders, ...known?.ladders };
    if (known && !isLarger(terms, known.terms) && !isLarger(ladders, known.ladders)) continue;
    version += 1;
    em.create(CountyParameters, {
      countyId,
      version,
      terms,
      ladders,
      effectiveFrom,
      note: null,
      createdBy: by,
      createdAt: now,
    });
  }
};

const isLarger = (one: object, other: object): boolean =>
  Object.keys(one).length > Object.keys(other).length;
