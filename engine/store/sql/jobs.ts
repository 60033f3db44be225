import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json, Variables } from '../../interpreter/values.ts';

export const selectJobResult = async (
  em: EntityManager,
  countyId: string,
  id: string,
): Promise<Variables | null> => {
  const [row] = await em.execute<{ result: Variables }[]>(
    'select result from job_result where county_id = ? and id = ?',
    [countyId, id],
  );
  return row?.result ?? null;
};

export const insertJobResult = (
  em: EntityManager,
  countyId: string,
  id: string,
  type: string,
  result: Variables,
): Promise<unknown> =>
  em.execute('insert into job_result (county_id, id, type, result) values (?, ?, ?, ?::jsonb)', [
    countyId,
    id,
    type,
    JSON.stringify(result),
  ]);

/** Open issues of a station that stand on no list yet, oldest first. */
export const selectOpenIssues = async (
  em: EntityManager,
  countyId: string,
  stationId: string | null,
  except: string,
): Promise<string[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `select id from case_file
      where county_id = ? and kind = 'ISSUE' and station_id is not distinct from ?::uuid
        and closed_at is null and master_case_id is null and state in ('RECEIVED', 'ACCEPTED') and id <> ?::uuid
      order by opened_at, id`,
    [countyId, stationId, except],
  );
  return rows.map(({ id }) => id);
};

export interface ProblemListRow {
  readonly id: string;
  readonly stationId: string | null;
  readonly number: string;
  readonly name: string | null;
  readonly decisions: Json;
  readonly caseIds: readonly string[];
  readonly frozenAt: string;
}
export const insertProblemList = (
  em: EntityManager,
  countyId: string,
  row: ProblemListRow,
): Promise<unknown> =>
  em.execute(
    `insert into problem_list (county_id, id, station_id, number, name, decisions, case_ids, frozen_at)
       values (?, ?, ?::uuid, ?, ?, ?::jsonb, array(select jsonb_array_elements_text(?::jsonb)), ?::timestamptz)`,
    [
      countyId,
      row.id,
      row.stationId,
      row.number,
      row.name,
      JSON.stringify(row.decisions),
      JSON.stringify(row.caseIds),
      row.frozenAt,
    ],
  );

export const linkCases = (
  em: EntityManager,
  countyId: string,
  from: string,
  to: string,
  type: string,
  at: string,
): Promise<unknown> =>
  em.execute(
    `insert into case_link (county_id, from_case_id, to_case_id, type, at) values (?, ?::uuid, ?::uuid, ?, ?::timestamptz) on conflict do nothing`,
    [countyId, from, to, type, at],
  );

export const setMaster = (
  em: EntityManager,
  countyId: string,
  caseId: string,
  masterId: string,
): Promise<unknown> =>
  em.execute(
    `update case_file set master_case_id = ?::uuid, state = 'MERGED' where county_id = ? and id = ?::uuid`,
    [masterId, countyId, caseId],
  );

export interface ReferralRow {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly leadUnit: string | null;
  readonly deadline: string | null;
  readonly deliverables: Json;
  readonly createdAt: string;
}
export const insertReferral = (
  em: EntityManager,
  countyId: string,
  row: ReferralRow,
): Promise<unknown> =>
  em.execute(
    `insert into referral (county_id, id, case_id, number, lead_unit_id, deadline, deliverables, created_at)
       values (?, ?, ?::uuid, ?, ?, ?, ?::jsonb, ?::timestamptz)`,
    [
      countyId,
      row.id,
      row.caseId,
      row.number,
      row.leadUnit,
      row.deadline,
      JSON.stringify(row.deliverables),
      row.createdAt,
    ],
  );

/** Only a unit of this county can lead; anything else leaves the case without one. */
export const setLeadUnit = (
  em: EntityManager,
  countyId: string,
  caseId: string,
  unitId: string,
): Promise<unknown> =>
  em.execute(
    `update case_file set lead_unit_id = u.id from unit u
      where case_file.county_id = ? and case_file.id = ?::uuid and u.county_id = case_file.county_id and u.id::text = ?`,
    [countyId, caseId, unitId],
  );

/** A case is numbered once; what it becomes later has numbers of its own. */

export interface CaseFacts {
  readonly kind: string;
  readonly stationId: string | null;
  readonly stationName: string | null;
  readonly countyCode: string;
}
export const selectCaseFacts = async (
  em: EntityManager,
  countyId: string,
  caseId: string,
): Promise<CaseFacts | null> => {
  const [row] = await em.execute<CaseFacts[]>(
    `select c.kind, c.station_id as "stationId", coalesce(s.attributes ->> 'code', s.name) as "stationName", k.code as "countyCode"
       from case_file c join county k on k.id = c.county_id
       left join unit s on s.county_id = c.county_id and s.id = c.station_id
      where c.county_id = ? and c.id = ?::uuid`,
    [countyId, caseId],
  );
  return row ?? null;
};

export const selectUnitCode = async (
  em: EntityManager,
  countyId: string,
  unitId: string,
): Promise<string | null> => {
  const [row] = await em.execute<{ code: string }[]>(
    `select coalesce(attributes ->> 'code', name) as code from unit where county_id = ? and id::text = ?`,
    [countyId, unitId],
  );
  return row?.code ?? null;
};

export const insertLetter = (
  em: EntityManager,
  countyId: string,
  row: {
    id: string;
    caseId: string;
    number: string;
    leadUnit: string | null;
    kind: string | null;
    issuedAt: string;
  },
): Promise<unknown> =>
  em.execute(
    `insert into letter (county_id, id, case_id, number, lead_unit_id, kind, issued_at) values (?, ?, ?::uuid, ?, ?, ?, ?::timestamptz)`,
    [countyId, row.id, row.caseId, row.number, row.leadUnit, row.kind, row.issuedAt],
  );
