import { p } from '@mikro-orm/core';

interface CountyColumns {
  readonly countyId: string;
}

/** Compared as uuid, never as text: an unset or empty context raises instead of matching nothing. */
const insideCounty = (columns: CountyColumns): string =>
  `${columns.countyId} = current_setting('app.county')::uuid`;

/** A restrictive wall (AND-ed) and one permissive door; a second door could never open the wall. */
export const countyPolicies = (table: string) => [
  {
    name: `${table}_county`,
    type: 'restrictive' as const,
    using: insideCounty,
    check: insideCounty,
  },
  { name: `${table}_open`, using: 'true', check: 'true' },
];

/** What every tenant table has in common, declared once. */
export const tenantTable = (tableName: string) => ({
  tableName,
  rowLevelSecurity: 'force' as const,
  policies: countyPolicies(tableName),
});

export const countyKey = () => p.uuid().primary();
export const moment = () => p.datetime(3);
/** JSON kept as it was written: what order its names stand in can be seen in a trace, and `jsonb` forgets it. */
export const verbatim = () => p.json().columnType('json');
export const textList = () => p.array().columnType('text[]').$type<string[]>();
