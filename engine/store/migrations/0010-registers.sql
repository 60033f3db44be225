-- Registers of a county (台账): what models read and write through data stores.
create table "register_entry" ("county_id" uuid not null, "register" text not null, "number" int not null, "value" json not null, "case_id" uuid not null, "instance_id" text not null, "token_id" text not null, "store" text not null, "element_id" text not null, "written_at" timestamptz(3) not null, primary key ("county_id", "register", "number"));
alter table "register_entry" enable row level security;
alter table "register_entry" force row level security;
create policy "register_entry_county" on "register_entry" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "register_entry_open" on "register_entry" using (true) with check (true);
set local app.county = '00000000-0000-0000-0000-000000000000';
alter table register_entry add foreign key (county_id) references county (id) deferrable initially deferred;
create index register_entry_writer on register_entry (county_id, instance_id, token_id, store);

-- Deleted only where the same activation writes again.
grant select, insert, delete on register_entry to bihuan_worker;
grant select on register_entry to bihuan_app, bihuan_auditor;
