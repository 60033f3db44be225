-- A sandbox county is there for trying things out: its cases may be fast-forwarded, and then say so.
alter table county add column sandbox boolean not null default false;
alter table case_file add column ahead_ms bigint not null default 0 check (ahead_ms >= 0);
update county set sandbox = true where demo;
grant update (ahead_ms) on case_file to bihuan_app;
