create table "account" ("county_id" uuid not null, "id" uuid not null, "person_id" uuid not null, "login" text not null, "kind" text not null, "security_epoch" int not null default 0, "locale" text null, "demo" boolean not null default false, "disabled" boolean not null default false, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "id"));
create index "account_person" on "account" ("county_id", "person_id");
alter table "account" add constraint "account_login" unique ("county_id", "login");
alter table "account" add constraint "account_kind" unique ("county_id", "id", "kind");

create table "act_receipt" ("county_id" uuid not null, "actor_id" text not null, "key" text not null, "request_hash" text not null, "status" int not null, "response" jsonb not null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "actor_id", "key"));
create index "act_receipt_age" on "act_receipt" ("county_id", "created_at");

create table "calendar_day" ("day" date not null, "kind" text not null, "name" text not null, primary key ("day"));

create table "calendar_year" ("year" int not null, "status" text not null, "version" text not null, "notice" text null, primary key ("year"));

create table "case_file" ("county_id" uuid not null, "id" uuid not null, "kind" text not null, "number" text null, "tracking_hash" text null, "definition_id" uuid null, "version" int null, "process_id" text not null, "plan_hash" text not null, "station_id" uuid null, "street_id" uuid null, "lead_unit_id" uuid null, "state" text not null default 'RECEIVED', "phase" text null, "result" text null, "content_id" uuid null, "content_sha256" text null, "source" text null, "requester_kind" text null, "requester_account_id" uuid null, "urgent" boolean not null default false, "hide_from_unit" boolean not null default false, "origin_case_id" uuid null, "master_case_id" uuid null, "publication" jsonb null, "anchors" jsonb not null default '{}', "started_by" text not null, "demo" boolean not null default false, "opened_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, primary key ("county_id", "id"));
create index "case_file_station" on "case_file" ("county_id", "station_id", "opened_at");
create index "case_file_state" on "case_file" ("county_id", "kind", "state", "opened_at");
create index "case_file_opened" on "case_file" ("county_id", "opened_at");
create index "case_file_origin" on "case_file" ("county_id", "origin_case_id");
alter table "case_file" add constraint "case_file_number" unique ("county_id", "number");
alter table "case_file" add constraint "case_file_tracking" unique ("county_id", "tracking_hash");

create table "case_link" ("county_id" uuid not null, "from_case_id" uuid not null, "to_case_id" uuid not null, "type" text not null, "at" timestamptz(3) not null, primary key ("county_id", "from_case_id", "to_case_id", "type"));
create index "case_link_to" on "case_link" ("county_id", "to_case_id");

create table "content" ("county_id" uuid not null, "id" uuid not null, "case_id" uuid null, "task_id" text null, "kind" text not null, "author_id" text not null, "request_key" text not null, "body" jsonb not null, "sha256" text not null, "state" text not null default 'pending', "created_at" timestamptz(3) not null default now(), primary key ("county_id", "id"));
create index "content_case" on "content" ("county_id", "case_id");
create index "content_task" on "content" ("county_id", "task_id");
alter table "content" add constraint "content_request" unique ("county_id", "author_id", "request_key", "kind");

create table "county" ("id" uuid not null, "code" text not null, "name" text not null, "name_en" text not null, "region" text not null, "time_zone" text not null default 'Asia/Shanghai', "demo" boolean not null default false, "created_at" timestamptz(3) not null default now(), primary key ("id"));
alter table "county" add constraint "county_code_unique" unique ("code");

create table "county_calendar_day" ("county_id" uuid not null, "day" date not null, "kind" text not null, "name" text not null, primary key ("county_id", "day"));

create table "county_parameters" ("county_id" uuid not null, "version" int not null, "terms" jsonb not null default '{}', "ladders" jsonb not null default '{}', "created_by" uuid null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "version"));

create table "definition" ("county_id" uuid not null, "id" uuid not null, "key" text not null, "name" text not null, "name_en" text not null, "template" text null, "draft_xml" text not null, "draft_rev" int not null default 1, "draft_resources" jsonb not null default '{}', "latest_version" int not null default 0, "created_by" uuid null, "updated_by" uuid null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), primary key ("county_id", "id"));
alter table "definition" add constraint "definition_key" unique ("county_id", "key");

create table "definition_version" ("county_id" uuid not null, "definition_id" uuid not null, "number" int not null, "xml" text not null, "xml_hash" text not null, "status" text not null default 'active', "effective_from" timestamptz(3) not null default now(), "published_by" uuid null, "published_at" timestamptz(3) not null default now(), "note" text null, "elements" jsonb not null default '{}', "problems" jsonb not null default '[]', "resources" jsonb not null default '{}', primary key ("county_id", "definition_id", "number"));

create table "draft" ("county_id" uuid not null, "task_id" text not null, "account_id" uuid not null, "body" jsonb not null, "rev" int not null default 1, "updated_at" timestamptz(3) not null default now(), primary key ("county_id", "task_id", "account_id"));

create table "form_version" ("county_id" uuid not null, "ref" text not null, "hash" text not null, "schema" jsonb not null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "ref", "hash"));

create table "instance" ("county_id" uuid not null, "id" text not null, "case_id" uuid not null, "parent_id" text null, "definition_id" uuid null, "version" int null, "process_id" text not null, "plan_hash" text not null, "semantics" int not null, "rev" int not null, "last_seq" int not null, "epoch" int not null default 0, "run_id" text not null, "status" text not null, "suspended" boolean not null default false, "variables" jsonb not null, "incidents" jsonb not null, "started_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("county_id", "id"));
create index "instance_case" on "instance" ("county_id", "case_id");
create index "instance_plan" on "instance" ("county_id", "plan_hash", "status");

create table "job_result" ("county_id" uuid not null, "id" text not null, "type" text not null, "result" jsonb not null, "at" timestamptz(3) not null default now(), primary key ("county_id", "id"));

create table "letter" ("county_id" uuid not null, "id" text not null, "case_id" uuid not null, "number" text not null, "lead_unit_id" text null, "kind" text null, "issued_at" timestamptz(3) not null, primary key ("county_id", "id"));
create index "letter_case" on "letter" ("county_id", "case_id");

create table "message" ("county_id" uuid not null, "id" text not null, "name" text not null, "correlation_key" text null, "payload" json not null, "source" text null, "state" text not null default 'buffered', "target" jsonb null, "created_at" timestamptz(3) not null default now(), "expires_at" timestamptz(3) not null, primary key ("county_id", "id"));
create index "message_buffered" on "message" ("county_id", "state", "name", "correlation_key");

create table "notice_read" ("county_id" uuid not null, "notice_id" text not null, "person_id" uuid not null, "at" timestamptz(3) not null default now(), primary key ("county_id", "notice_id", "person_id"));

create table "notice" ("county_id" uuid not null, "id" text not null, "recipient" text not null, "reason" text not null, "case_id" uuid null, "task_id" text null, "element_id" text null, "content_id" uuid null, "detail" jsonb null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "id"));
create index "notice_recipient" on "notice" ("county_id", "recipient", "created_at");

create table "number_series" ("county_id" uuid not null, "series" text not null, "last" int not null default 0, primary key ("county_id", "series"));

create table "outbox" ("county_id" uuid not null, "id" text not null, "instance_id" text not null, "case_id" uuid not null, "rev" int not null, "type" text not null, "payload" jsonb not null, "created_at" timestamptz(3) not null default now(), "done_at" timestamptz(3) null, primary key ("county_id", "id"));
create index "outbox_open" on "outbox" ("county_id", "done_at", "created_at");

create table "person" ("county_id" uuid not null, "id" uuid not null, "name" text not null, "name_en" text null, "attributes" jsonb not null default '{}', primary key ("county_id", "id"));

create table "post" ("county_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "account_kind" text not null, "person_id" uuid not null, "role" text not null, "head_kind" text null, "unit_id" uuid null, "title" text null, "title_en" text null, "since" date null, "until" date null, primary key ("county_id", "id"));
create index "post_account" on "post" ("county_id", "account_id");
create index "post_role" on "post" ("county_id", "role", "unit_id");
create index "post_person" on "post" ("county_id", "person_id");

create table "problem_list" ("county_id" uuid not null, "id" text not null, "station_id" uuid null, "number" text not null, "name" text null, "decisions" jsonb not null, "case_ids" text[] not null, "frozen_at" timestamptz(3) not null, primary key ("county_id", "id"));
create index "problem_list_station" on "problem_list" ("county_id", "station_id", "frozen_at");

create table "process_plan" ("county_id" uuid not null, "hash" text not null, "process_id" text not null, "name" text not null, "plan" jsonb not null, "created_at" timestamptz(3) not null default now(), primary key ("county_id", "hash"));

create table "referral" ("county_id" uuid not null, "id" text not null, "case_id" uuid not null, "number" text not null, "lead_unit_id" text null, "deadline" text null, "deliverables" jsonb not null, "created_at" timestamptz(3) not null, primary key ("county_id", "id"));
create index "referral_case" on "referral" ("county_id", "case_id");

create table "start_subscription" ("county_id" uuid not null, "definition_id" uuid not null, "process_id" text not null, "element_id" text not null, "number" int not null, "plan_hash" text not null, "kind" text not null, "name" text not null, "case_kind" text null, "timer" jsonb null, primary key ("county_id", "definition_id", "process_id", "element_id"));
create index "start_subscription_name" on "start_subscription" ("county_id", "kind", "name");

create table "step_log" ("county_id" uuid not null, "instance_id" text not null, "epoch" int not null, "rev" int not null, "case_id" uuid not null, "at" timestamptz(3) not null, "event" json not null, "operation" jsonb null, "commands" jsonb not null, "checksum" text not null, "update_id" text null, primary key ("county_id", "instance_id", "epoch", "rev"));
create index "step_log_case" on "step_log" ("county_id", "case_id", "at");

create table "task" ("county_id" uuid not null, "id" text not null, "instance_id" text not null, "token_id" text not null, "wait_id" text not null, "epoch" int not null, "rev" int not null, "case_id" uuid not null, "process_id" text not null, "plan_hash" text not null, "element_id" text not null, "name" text not null, "form_ref" text null, "form_hash" text null, "outcomes" text[] not null, "assignee" text null, "owner" text null, "candidates" text[] not null, "excluded" text[] not null, "stage" text not null, "priority" int not null, "due" timestamptz(3) null, "unrolled_due" timestamptz(3) null, "provisional" boolean not null default false, "opened_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, "closed_because" text null, "completed_by" text null, "outcome" text null, "content_id" uuid null, "data" jsonb not null, primary key ("county_id", "id"));
create index "task_case" on "task" ("county_id", "case_id");
create index "task_instance" on "task" ("county_id", "instance_id");
create index "task_assignee" on "task" ("county_id", "assignee", "closed_at");
create index "task_open" on "task" ("county_id", "closed_at", "due");
create index "task_completed_by" on "task" ("county_id", "completed_by", "closed_at");

create table "trace_log" ("county_id" uuid not null, "instance_id" text not null, "epoch" int not null, "seq" int not null, "rev" int not null, "at" timestamptz(3) not null, "element_id" text not null, "element_type" text not null, "token" text null, "scope" text null, "type" text not null, "detail" jsonb null, primary key ("county_id", "instance_id", "epoch", "seq"));

create table "unit" ("county_id" uuid not null, "id" uuid not null, "kind" text not null, "system" text null, "parent_id" uuid null, "industry" text null, "name" text not null, "name_en" text not null, "disabled" boolean not null default false, "attributes" jsonb not null default '{}', primary key ("county_id", "id"));
create index "unit_kind" on "unit" ("county_id", "kind");

create table "version_form" ("county_id" uuid not null, "definition_id" uuid not null, "number" int not null, "ref" text not null, "hash" text not null, primary key ("county_id", "definition_id", "number", "ref"));

create table "version_process" ("county_id" uuid not null, "definition_id" uuid not null, "number" int not null, "process_id" text not null, "plan_hash" text not null, "name" text not null, "name_en" text null, "executable" boolean not null default true, "starts" jsonb not null default '[]', primary key ("county_id", "definition_id", "number", "process_id"));
create index "version_process_plan" on "version_process" ("county_id", "plan_hash");

create table "wait" ("county_id" uuid not null, "instance_id" text not null, "wait_id" text not null, "token_id" text not null, "element_id" text not null, "case_id" uuid not null, "epoch" int not null, "rev" int not null, "kind" text not null, "name" text null, "correlation_key" text null, "due" timestamptz(3) null, "detail" jsonb not null, "claimed_by" text null, "opened_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, primary key ("county_id", "instance_id", "wait_id"));
create index "wait_listening" on "wait" ("county_id", "kind", "name", "correlation_key");
create index "wait_case" on "wait" ("county_id", "case_id");

alter table "account" enable row level security;
alter table "account" force row level security;
create policy "account_county" on "account" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "account_open" on "account" using (true) with check (true);
alter table "act_receipt" enable row level security;
alter table "act_receipt" force row level security;
create policy "act_receipt_county" on "act_receipt" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "act_receipt_open" on "act_receipt" using (true) with check (true);
alter table "case_file" enable row level security;
alter table "case_file" force row level security;
create policy "case_file_county" on "case_file" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "case_file_open" on "case_file" using (true) with check (true);
alter table "case_link" enable row level security;
alter table "case_link" force row level security;
create policy "case_link_county" on "case_link" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "case_link_open" on "case_link" using (true) with check (true);
alter table "content" enable row level security;
alter table "content" force row level security;
create policy "content_county" on "content" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "content_open" on "content" using (true) with check (true);
alter table "county_calendar_day" enable row level security;
alter table "county_calendar_day" force row level security;
create policy "county_calendar_day_county" on "county_calendar_day" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "county_calendar_day_open" on "county_calendar_day" using (true) with check (true);
alter table "county_parameters" enable row level security;
alter table "county_parameters" force row level security;
create policy "county_parameters_county" on "county_parameters" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "county_parameters_open" on "county_parameters" using (true) with check (true);
alter table "definition" enable row level security;
alter table "definition" force row level security;
create policy "definition_county" on "definition" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "definition_open" on "definition" using (true) with check (true);
alter table "definition_version" enable row level security;
alter table "definition_version" force row level security;
create policy "definition_version_county" on "definition_version" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "definition_version_open" on "definition_version" using (true) with check (true);
alter table "draft" enable row level security;
alter table "draft" force row level security;
create policy "draft_county" on "draft" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "draft_open" on "draft" using (true) with check (true);
alter table "form_version" enable row level security;
alter table "form_version" force row level security;
create policy "form_version_county" on "form_version" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "form_version_open" on "form_version" using (true) with check (true);
alter table "instance" enable row level security;
alter table "instance" force row level security;
create policy "instance_county" on "instance" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "instance_open" on "instance" using (true) with check (true);
alter table "job_result" enable row level security;
alter table "job_result" force row level security;
create policy "job_result_county" on "job_result" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "job_result_open" on "job_result" using (true) with check (true);
alter table "letter" enable row level security;
alter table "letter" force row level security;
create policy "letter_county" on "letter" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "letter_open" on "letter" using (true) with check (true);
alter table "message" enable row level security;
alter table "message" force row level security;
create policy "message_county" on "message" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "message_open" on "message" using (true) with check (true);
alter table "notice_read" enable row level security;
alter table "notice_read" force row level security;
create policy "notice_read_county" on "notice_read" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "notice_read_open" on "notice_read" using (true) with check (true);
alter table "notice" enable row level security;
alter table "notice" force row level security;
create policy "notice_county" on "notice" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "notice_open" on "notice" using (true) with check (true);
alter table "number_series" enable row level security;
alter table "number_series" force row level security;
create policy "number_series_county" on "number_series" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "number_series_open" on "number_series" using (true) with check (true);
alter table "outbox" enable row level security;
alter table "outbox" force row level security;
create policy "outbox_county" on "outbox" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "outbox_open" on "outbox" using (true) with check (true);
alter table "person" enable row level security;
alter table "person" force row level security;
create policy "person_county" on "person" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "person_open" on "person" using (true) with check (true);
alter table "post" enable row level security;
alter table "post" force row level security;
create policy "post_county" on "post" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "post_open" on "post" using (true) with check (true);
alter table "problem_list" enable row level security;
alter table "problem_list" force row level security;
create policy "problem_list_county" on "problem_list" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "problem_list_open" on "problem_list" using (true) with check (true);
alter table "process_plan" enable row level security;
alter table "process_plan" force row level security;
create policy "process_plan_county" on "process_plan" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "process_plan_open" on "process_plan" using (true) with check (true);
alter table "referral" enable row level security;
alter table "referral" force row level security;
create policy "referral_county" on "referral" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "referral_open" on "referral" using (true) with check (true);
alter table "start_subscription" enable row level security;
alter table "start_subscription" force row level security;
create policy "start_subscription_county" on "start_subscription" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "start_subscription_open" on "start_subscription" using (true) with check (true);
alter table "step_log" enable row level security;
alter table "step_log" force row level security;
create policy "step_log_county" on "step_log" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "step_log_open" on "step_log" using (true) with check (true);
alter table "task" enable row level security;
alter table "task" force row level security;
create policy "task_county" on "task" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "task_open" on "task" using (true) with check (true);
alter table "trace_log" enable row level security;
alter table "trace_log" force row level security;
create policy "trace_log_county" on "trace_log" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "trace_log_open" on "trace_log" using (true) with check (true);
alter table "unit" enable row level security;
alter table "unit" force row level security;
create policy "unit_county" on "unit" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "unit_open" on "unit" using (true) with check (true);
alter table "version_form" enable row level security;
alter table "version_form" force row level security;
create policy "version_form_county" on "version_form" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "version_form_open" on "version_form" using (true) with check (true);
alter table "version_process" enable row level security;
alter table "version_process" force row level security;
create policy "version_process_county" on "version_process" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "version_process_open" on "version_process" using (true) with check (true);
alter table "wait" enable row level security;
alter table "wait" force row level security;
create policy "wait_county" on "wait" as restrictive using (county_id = current_setting('app.county')::uuid) with check (county_id = current_setting('app.county')::uuid);
create policy "wait_open" on "wait" using (true) with check (true);

