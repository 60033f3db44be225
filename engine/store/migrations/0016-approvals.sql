-- Four eyes (trust.md §2.4): what somebody proposes, another person sees exactly and decides.
create table "approval_request" ("county_id" uuid not null, "id" uuid not null, "kind" text not null, "object" text not null, "payload" jsonb not null, "hash" text not null, "authors" text[] not null, "status" text not null, "proposed_by" uuid not null, "proposed_at" timestamptz(3) not null default now(), "decided_by" uuid null, "decided_at" timestamptz(3) null, "reason" text null, primary key ("county_id", "id"));
create index "approval_request_about" on "approval_request" ("county_id", "kind", "object", "proposed_at");
alter table "approval_request" add constraint "approval_request_status_check"
  check (status in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'));
-- Held by the table itself: nobody decides what he worked on.
alter table "approval_request" add constraint "approval_request_eyes_check"
  check (status not in ('APPROVED', 'REFUSED') or (decided_by is not null and decided_by::text <> all (authors)));
create unique index "approval_request_one_open" on "approval_request" (county_id, kind, object) where status = 'OPEN';
alter table "approval_request" enable row level security;
alter table "approval_request" force row level security;
create policy "approval_request_county" on "approval_request" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "approval_request_open" on "approval_request" using (true) with check (true);
set local app.county = '00000000-0000-0000-0000-000000000000';
alter table approval_request add foreign key (county_id) references county (id) deferrable initially deferred;
grant select, insert, update on approval_request to bihuan_app;
grant select on approval_request to bihuan_worker, bihuan_auditor;

-- Terms and ladders: who put them forward and who approved them. Null: they came with a template.
alter table county_parameters add column approved_by uuid null;
alter table county_parameters add constraint "county_parameters_eyes_check"
  check (approved_by is null or approved_by <> created_by);

-- The calendar's proposals are requests, too. One that is open is put forward once more.
alter table calendar_edition no force row level security;
update calendar_edition set status = 'DRAFT' where status = 'PROPOSED';
alter table calendar_edition force row level security;
alter table calendar_edition drop column proposed_by, drop column proposed_at;
