-- A county's terms and ladders come into force on a day of their own, with the reason they changed.
alter table county_parameters add column effective_from timestamptz(3) not null default now();
alter table county_parameters add column note text null;
