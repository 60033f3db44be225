import type { CaseScope } from '../../policies/case.ts';

/**
 * The scope of `engine/policies/case.ts` as SQL: `isInside` over rows. One parameter, JSON; the
 * query names the case `c`, its lead unit `lead`, and puts `CASE_SCOPE` into its `with`.
 */
export const CASE_SCOPE = `scope as (
  select * from jsonb_to_record(?::jsonb) as s(
    county boolean, government boolean, stations uuid[], streets uuid[], units uuid[],
    "accountId" uuid, "personId" text, principals text[]))`;

export const INSIDE_SCOPE = `(
  s.county
  or (s.government and lead.system = 'GOVERNMENT')
  or c.station_id = any(s.stations)
  or c.street_id = any(s.streets)
  or c.lead_unit_id = any(s.units)
  or c.started_by = s."personId"
  or c.requester_account_id = s."accountId"
  or exists (
    select 1 from task own
     where own.county_id = c.county_id and own.case_id = c.id
       and (own.assignee = any(s.principals) or own.completed_by = any(s.principals) or own.candidates && s.principals))
  or exists (
    select 1 from notice copy
     where copy.county_id = c.county_id and copy.case_id = c.id and copy.reason = 'cc'
       and copy.recipient = any(s.principals)))`;

export const scopeParameter = (scope: CaseScope): string => JSON.stringify(scope);
