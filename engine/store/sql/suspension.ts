import { ms } from './instant.ts';

/** Why nobody can act on a case now. */
export interface Suspension {
  readonly at: number;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
}

/** Of a root instance, as JSON; null: it is not suspended. */
export const suspensionOf = (instance: string): string => `case when ${instance}.suspended then (
    select jsonb_build_object('at', ${ms('held.at')}, 'reason', held_why.body ->> 'text',
             'by', case when held_by.id is not null then jsonb_build_object('id', held_by.id, 'name', held_by.name) end)
      from step_log held
      left join person held_by on held_by.county_id = held.county_id and held_by.id::text = held.event -> 'actor' ->> 'id'
      left join content held_why on held_why.county_id = held.county_id
       and held_why.id::text = held.operation -> 'reason' ->> 'id'
     where held.county_id = ${instance}.county_id and held.instance_id = ${instance}.id
       and held.operation ->> 'verb' = 'suspend'
     order by held.epoch desc, held.rev desc limit 1) end`;
