-- Files of other engines as they came, and what their import did to them.
create table "imported_file" ("county_id" uuid not null, "hash" text not null, "bytes" bytea not null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "hash"));
create table "definition_import" ("county_id" uuid not null, "definition_id" uuid not null, "file_name" text not null, "file_hash" text not null, "engine" text null, "changes" jsonb not null, "drawing" jsonb not null, "problems" jsonb not null, "forms" jsonb not null, "imported_by" uuid not null, "imported_at" timestamptz(3) not null default now(), primary key ("county_id", "definition_id"));
alter table "imported_file" enable row level security;
alter table "imported_file" force row level security;
create policy "imported_file_county" on "imported_file" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "imported_file_open" on "imported_file" using (true) with check (true);
alter table "definition_import" enable row level security;
alter table "definition_import" force row level security;
create policy "definition_import_county" on "definition_import" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "definition_import_open" on "definition_import" using (true) with check (true);

-- Adding a key checks the rows there are, under the wall: hence a county, though the tables are empty.
set local app.county = '00000000-0000-0000-0000-000000000000';
alter table imported_file add foreign key (county_id) references county (id) deferrable initially deferred;
alter table definition_import add foreign key (county_id, definition_id) references definition (county_id, id) deferrable initially deferred;
alter table definition_import add foreign key (county_id, file_hash) references imported_file (county_id, hash) deferrable initially deferred;
create index definition_import_file on definition_import (county_id, file_hash);

-- Kept as they came: only ever added.
grant select, insert on imported_file, definition_import to bihuan_app;
