import type { EntityManager } from '@mikro-orm/postgresql';
import type { Resources } from '../compiler/options.ts';
import type { Variables } from '../interpreter/values.ts';
import { CountyParameters } from '../store/entities/definitions.ts';
import { roleNames } from '../cases/role-names.ts';
import type { DraftResources } from './draft-resources.ts';

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

export interface CountySheets {
  readonly terms: Variables;
  readonly ladders: Variables;
}

/** The newest terms and ladders of the county: what new cases are started with. */
export const readSheets = async (em: EntityManager, countyId: string): Promise<CountySheets> => {
  const newest = await em.findOne(CountyParameters, { countyId }, { orderBy: { version: 'desc' } });
  return { terms: newest?.terms ?? {}, ladders: newest?.ladders ?? {} };
};

/** Terms a template brings and the county has not: added as the next version, nothing is overwritten. */
export const addSheets = async (
  em: EntityManager,
  countyId: string,
  given: CountySheets,
  by: string,
): Promise<boolean> => {
  const newest = await em.findOne(CountyParameters, { countyId }, { orderBy: { version: 'desc' } });
  const terms = { ...given.terms, ...newest?.terms };
  const ladders = { ...given.ladders, ...newest?.ladders };
  const isSame =
    Object.keys(terms).length === Object.keys(newest?.terms ?? {}).length &&
    Object.keys(ladders).length === Object.keys(newest?.ladders ?? {}).length;
  if (isSame) return false;
  em.create(CountyParameters, {
    countyId,
    version: (newest?.version ?? 0) + 1,
    terms,
    ladders,
    createdBy: by,
    createdAt: new Date(),
  });
  return true;
};

/** What the compiler checks names against. */
export const compilerResources = (own: DraftResources, sheets: CountySheets): Resources => ({
  forms: own.forms,
  terms: Object.keys(sheets.terms),
  ladders: Object.keys(sheets.ladders),
  lists: [...new Set([...COUNTY_LISTS, ...Object.keys(own.lists)])],
  roles: roleNames().map(({ id }) => id),
  jobTypes: JOB_TYPES,
});

/** Lists every case finds in `lists`, frozen from the directory at its start. */
const COUNTY_LISTS = ['residentDeputies', 'stationHeads', 'units', 'councilMembers', 'enterprises'];
