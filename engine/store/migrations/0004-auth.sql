-- Sign-in lives apart: the roles that serve pages and run cases cannot read it.
set local app.county = '00000000-0000-0000-0000-000000000000'; -- adding a key looks at the rows
create schema auth;

create table auth.credential (
  county_id uuid not null,
  account_id uuid not null,
  algorithm text not null,
  parameters jsonb not null,
  salt bytea not null,
  hash bytea not null,
  changed_at timestamptz(3) not null default now(),
  primary key (county_id, account_id),
  foreign key (county_id, account_id) references account (county_id, id)
);
alter table auth.credential enable row level security;
alter table auth.credential force row level security;
create policy credential_county on auth.credential as restrictive
  using (county_id = current_setting('app.county')::uuid)
  with check (county_id = current_setting('app.county')::uuid);
create policy credential_open on auth.credential using (true) with check (true);

-- The shapes of connect-pg-simple and rate-limiter-flexible.
create table auth.session (
  sid varchar not null primary key,
  sess json not null,
  expire timestamp(6) not null
);
create index session_expire on auth.session (expire);
create table auth.rate_limit (
  key varchar(255) not null primary key,
  points integer not null default 0,
  expire bigint
);

-- Before sign-in there is no county in the session, so it is an argument here and nowhere else.
create function auth.find_login(wanted_county uuid, wanted_login text)
  returns table (
    account_id uuid, person_id uuid, kind text, disabled boolean, demo boolean, security_epoch integer,
    algorithm text, parameters jsonb, salt bytea, hash bytea
  )
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('app.county', wanted_county::text, true);
  return query
    select a.id, a.person_id, a.kind, a.disabled, a.demo, a.security_epoch,
           c.algorithm, c.parameters, c.salt, c.hash
      from public.account a
      left join auth.credential c on c.county_id = a.county_id and c.account_id = a.id
     where a.county_id = wanted_county and a.login = wanted_login;
end $$;
revoke all on function auth.find_login(uuid, text) from public;
