-- Decision tables a county keeps beside its procedures, version by version.
create table "decision_version" ("county_id" uuid not null, "ref" text not null, "version" int not null, "table" jsonb not null, "note" text not null, "created_by" uuid not null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "ref", "version"));
alter table "decision_version" enable row level security;
alter table "decision_version" force row level security;
create policy "decision_version_county" on "decision_version" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "decision_version_open" on "decision_version" using (true) with check (true);
set local app.county = '00000000-0000-0000-0000-000000000000';
alter table decision_version add foreign key (county_id) references county (id) deferrable initially deferred;

-- Kept as they were: only ever added.
grant select, insert on decision_version to bihuan_app;
grant select on decision_version to bihuan_worker, bihuan_auditor;
