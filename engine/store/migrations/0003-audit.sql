-- The audit chain. Its owner cannot log in; whoever migrates is a member of it only meanwhile.
create schema audit authorization audit_owner;
set local role audit_owner;

create table audit.head (
  county_id uuid primary key,
  seq bigint not null,
  row_hash bytea not null,
  at timestamptz(3) not null
);
create table audit.entry (
  county_id uuid not null,
  seq bigint not null,
  at timestamptz(3) not null,
  body_hash bytea not null,
  prev_hash bytea not null,
  row_hash bytea not null,
  primary key (county_id, seq)
);
-- kind, case_id and actor are copies for the indexes; whoever verifies compares them with the body.
create table audit.body (
  county_id uuid not null,
  seq bigint not null,
  at timestamptz(3) not null,
  kind text not null,
  case_id uuid,
  actor text,
  body text not null,
  primary key (county_id, seq, at)
) partition by range (at);
create index on audit.body (county_id, case_id, seq);
create index on audit.body (county_id, kind, seq);
create index on audit.body (county_id, actor, seq);
create index on audit.body (county_id, at);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Expected the audit log to be only appended to, but % of % was asked', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger entry_kept before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entry_whole before truncate on audit.entry for each statement execute function audit.refuse_change();
create trigger body_kept before update or delete on audit.body for each row execute function audit.refuse_change();
create trigger body_whole before truncate on audit.body for each statement execute function audit.refuse_change();
create trigger head_kept before delete on audit.head for each row execute function audit.refuse_change();
create trigger head_whole before truncate on audit.head for each statement execute function audit.refuse_change();

do $$
declare t text;
begin
  foreach t in array array['head', 'entry', 'body'] loop
    execute format('alter table audit.%I enable row level security', t);
    execute format('alter table audit.%I force row level security', t);
    execute format('create policy %I on audit.%I as restrictive using (county_id = current_setting(''app.county'')::uuid) with check (county_id = current_setting(''app.county'')::uuid)', t || '_county', t);
    execute format('create policy %I on audit.%I using (true) with check (true)', t || '_open', t);
  end loop;
end $$;

-- Monthly partitions, each with the wall of its parent; rows outside them fall into the last one.
create function audit.make_partition(month date) returns void language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare part text := 'body_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass('audit.' || part) is not null then return; end if;
  execute format('create table audit.%I partition of audit.body for values from (%L) to (%L)',
    part, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
  perform audit.guard_partition(part);
end $$;
create function audit.guard_partition(part text) returns void language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table audit.%I enable row level security', part);
  execute format('alter table audit.%I force row level security', part);
  execute format('create policy %I on audit.%I as restrictive using (county_id = current_setting(''app.county'')::uuid) with check (county_id = current_setting(''app.county'')::uuid)', part || '_county', part);
  execute format('create policy %I on audit.%I using (true) with check (true)', part || '_open', part);
  execute format('create trigger body_whole before truncate on audit.%I for each statement execute function audit.refuse_change()', part);
end $$;
create table audit.body_rest partition of audit.body default;
select audit.guard_partition('body_rest');
select audit.make_partition(month::date)
  from generate_series(date_trunc('month', now()), date_trunc('month', now()) + interval '36 months', interval '1 month') month;

-- The only way in. One lock per county, taken last; hashes are made here, from what is stored.
create function audit.append(bodies text[]) returns bigint language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
declare
  county constant uuid := current_setting('app.county')::uuid;
  moment timestamptz(3);
  last_seq bigint;
  previous bytea;
  last_at timestamptz(3);
  body_text text;
  parsed jsonb;
  body_digest bytea;
  row_digest bytea;
begin
  insert into audit.head (county_id, seq, row_hash, at)
    values (county, 0, sha256(convert_to('bh1.genesis', 'UTF8') || '\x00'::bytea || uuid_send(county)), 'epoch')
    on conflict do nothing;
  select seq, row_hash, at into last_seq, previous, last_at from audit.head where county_id = county for update;
  moment := greatest(date_trunc('milliseconds', clock_timestamp()), last_at);
  foreach body_text in array bodies loop
    parsed := body_text::jsonb;
    last_seq := last_seq + 1;
    body_digest := sha256(convert_to(body_text, 'UTF8'));
    row_digest := sha256(
      convert_to('bh1.row', 'UTF8') || '\x00'::bytea || uuid_send(county) || int8send(last_seq)
      || int8send((extract(epoch from moment) * 1000)::bigint) || previous || body_digest);
    insert into audit.entry (county_id, seq, at, body_hash, prev_hash, row_hash)
      values (county, last_seq, moment, body_digest, previous, row_digest);
    insert into audit.body (county_id, seq, at, kind, case_id, actor, body)
      values (county, last_seq, moment, parsed ->> 'kind', (parsed ->> 'case')::uuid, coalesce(parsed -> 'actor' ->> 'person', parsed -> 'actor' ->> 'account'), body_text);
    previous := row_digest;
  end loop;
  update audit.head set seq = last_seq, row_hash = previous, at = moment where county_id = county;
  return last_seq;
end $$;

revoke all on all functions in schema audit from public;
grant usage on schema audit to bihuan_app, bihuan_worker, bihuan_auth, bihuan_auditor;
grant execute on function audit.append(text[]) to bihuan_app, bihuan_worker, bihuan_auth;
grant select on audit.head, audit.entry, audit.body to bihuan_auditor;
reset role;
