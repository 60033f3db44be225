import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProcessPlan } from '../../interpreter/plan.ts';

/** Adds plans nobody has stored yet: a hash names one plan for ever. */
export const keepPlans = async (
  em: EntityManager,
  countyId: string,
  plans: readonly ProcessPlan[],
): Promise<void> => {
  const rows = plans.map((plan) => ({
    hash: plan.hash,
    process_id: plan.processId,
    name: plan.name,
    plan,
  }));
  await em.execute(
    `insert into process_plan (county_id, hash, process_id, name, plan)
       select ?::uuid, hash, process_id, name, plan
         from jsonb_to_recordset(?::jsonb) as r(hash text, process_id text, name text, plan jsonb)
       on conflict do nothing`,
    [countyId, JSON.stringify(rows)],
  );
};

export const keepForms = async (
  em: EntityManager,
  countyId: string,
  forms: readonly { readonly ref: string; readonly hash: string; readonly schema: object }[],
): Promise<void> => {
  await em.execute(
    `insert into form_version (county_id, ref, hash, schema)
       select ?::uuid, ref, hash, schema
         from jsonb_to_recordset(?::jsonb) as r(ref text, hash text, schema jsonb)
       on conflict do nothing`,
    [countyId, JSON.stringify(forms)],
  );
};

export const retireVersions = async (
  em: EntityManager,
  countyId: string,
  definitionId: string,
): Promise<void> => {
  await em.execute(
    `update definition_version set status = 'retired'
      where county_id = ? and definition_id = ? and status = 'active'`,
    [countyId, definitionId],
  );
};
