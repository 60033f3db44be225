-- A county's calendar, year by year. It replaces three tables nothing was ever written to.
drop table county_calendar_day;
drop table calendar_day;
drop table calendar_year;

create table "calendar_edition" (
  "county_id" uuid not null,
  "year" int not null,
  "number" int not null,
  "status" text not null,
  "rev" int not null,
  "notice" text not null,
  "days" jsonb not null,
  "editors" text[] not null,
  "edited_at" timestamptz(3) not null,
  "proposed_by" uuid null,
  "proposed_at" timestamptz(3) null,
  "published_by" uuid null,
  "published_at" timestamptz(3) null,
  primary key ("county_id", "year", "number")
);
alter table "calendar_edition" add constraint "calendar_edition_status_check"
  check (status in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'DISCARDED'));
set local app.county = '00000000-0000-0000-0000-000000000000';
alter table calendar_edition add foreign key (county_id) references county (id) deferrable initially deferred;
-- Four eyes, held by the table itself: no editor publishes.
alter table "calendar_edition" add constraint "calendar_edition_eyes_check"
  check (status <> 'PUBLISHED' or (published_by is not null and published_by::text <> all (editors)));
create unique index "calendar_edition_one_open" on "calendar_edition" (county_id, year)
  where status in ('DRAFT', 'PROPOSED');

alter table "calendar_edition" enable row level security;
alter table "calendar_edition" force row level security;
create policy "calendar_edition_county" on "calendar_edition" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "calendar_edition_open" on "calendar_edition" using (true) with check (true);

grant select, insert, update on calendar_edition to bihuan_app;
grant select on calendar_edition to bihuan_worker, bihuan_auditor;
