import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../../interpreter/values.ts';
import { ms } from './instant.ts';

/** A row of the chain as its reader gets it; only the auditor's role may ask. */
export interface AuditLogRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly body: Json;
  readonly rowHash: string;
  readonly caseNumber: string | null;
  readonly definitionName: string | null;
  readonly definitionNameEn: string | null;
}
export interface AuditFilter {
  readonly from: Date | null;
  readonly to: Date | null; // exclusive
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly person: string | null;
  readonly case: string | null; // id or number
  readonly before: number | null; // seq
  readonly limit: number;
}

const COLUMNS = `
  b.seq::int as seq, ${ms('b.at')} as at, b.kind, b.body::jsonb as body, encode(e.row_hash, 'hex') as "rowHash",
  c.number as "caseNumber", d.name as "definitionName", d.name_en as "definitionNameEn"`;
const TABLES = `
  audit.body b
  join audit.entry e on e.county_id = b.county_id and e.seq = b.seq
  left join case_file c on c.county_id = b.county_id and c.id = b.case_id
  left join definition d on d.county_id = b.county_id
    and d.id::text = b.body::jsonb -> 'definition' ->> 'id'`;

/** Newest first. */
export const selectAuditLog = (
  em: EntityManager,
  countyId: string,
  filter: AuditFilter,
): Promise<AuditLogRow[]> =>
  em.execute<AuditLogRow[]>(
    `select ${COLUMNS} from ${TABLES}
      where b.county_id = ?
        and (?::timestamptz is null or b.at >= ?::timestamptz)
        and (?::timestamptz is null or b.at < ?::timestamptz)
        and (?::text is null or b.kind = ?)
        and (?::text is null or b.body::jsonb ->> 'outcome' = ?)
        and (?::text is null or b.body::jsonb -> 'actor' ->> 'person' = ?)
        and (?::text is null or b.case_id::text = ? or c.number ilike '%' || ? || '%')
        and (?::bigint is null or b.seq < ?::bigint)
      order by b.seq desc limit ?`,
    [
      countyId,
      filter.from,
      filter.from,
      filter.to,
      filter.to,
      filter.kind,
      filter.kind,
      filter.outcome,
      filter.outcome,
      filter.person,
      filter.person,
      filter.case,
      filter.case,
      filter.case,
      filter.before,
      filter.before,
      filter.limit,
    ],
  );

/** The rows about one case, oldest first. */
export const selectAuditOfCase = (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<AuditLogRow[]> =>
  em.execute<AuditLogRow[]>(
    `select ${COLUMNS} from ${TABLES} where b.county_id = ? and b.case_id = ?::uuid order by b.seq`,
    [countyId, caseId],
  );

export const selectAuditKinds = async (em: EntityManager, countyId: string): Promise<string[]> => {
  const rows = await em.execute<{ kind: string }[]>(
    'select distinct kind from audit.body where county_id = ? order by kind',
    [countyId],
  );
  return rows.map(({ kind }) => kind);
};

export interface AuditHead {
  readonly seq: number;
  readonly rowHash: string;
}
export const selectAuditHead = async (em: EntityManager, countyId: string): Promise<AuditHead> => {
  const [row] = await em.execute<AuditHead[]>(
    `select seq::int as seq, encode(row_hash, 'hex') as "rowHash" from audit.head where county_id = ?`,
    [countyId],
  );
  return row ?? { seq: 0, rowHash: '' };
};
