-- Foreign keys carry the county, so no row can ever point into another one. The append-only logs
-- have none: they are written with their instance and never change. Checked at commit: the ORM
-- knows no relations between these tables and writes them in no particular order.
-- Adding a key checks the rows there are, under the wall: hence a county, though the tables are empty.
set local app.county = '00000000-0000-0000-0000-000000000000';
alter table unit add foreign key (county_id) references county (id) deferrable initially deferred;
alter table unit add foreign key (county_id, parent_id) references unit (county_id, id) deferrable initially deferred;
alter table person add foreign key (county_id) references county (id) deferrable initially deferred;
alter table account add foreign key (county_id, person_id) references person (county_id, id) deferrable initially deferred;
alter table post add foreign key (county_id, account_id, account_kind) references account (county_id, id, kind) deferrable initially deferred;
alter table post add foreign key (county_id, person_id) references person (county_id, id) deferrable initially deferred;
alter table post add foreign key (county_id, unit_id) references unit (county_id, id) deferrable initially deferred;
create index post_unit on post (county_id, unit_id);
alter table definition add foreign key (county_id) references county (id) deferrable initially deferred;
alter table definition_version add foreign key (county_id, definition_id) references definition (county_id, id) deferrable initially deferred;
alter table version_process add foreign key (county_id, definition_id, number) references definition_version (county_id, definition_id, number) deferrable initially deferred;
alter table version_process add foreign key (county_id, plan_hash) references process_plan (county_id, hash) deferrable initially deferred;
alter table version_form add foreign key (county_id, definition_id, number) references definition_version (county_id, definition_id, number) deferrable initially deferred;
alter table version_form add foreign key (county_id, ref, hash) references form_version (county_id, ref, hash) deferrable initially deferred;
alter table start_subscription add foreign key (county_id, definition_id, number) references definition_version (county_id, definition_id, number) deferrable initially deferred;
alter table county_parameters add foreign key (county_id) references county (id) deferrable initially deferred;
alter table case_file add foreign key (county_id) references county (id) deferrable initially deferred;
alter table instance add foreign key (county_id, case_id) references case_file (county_id, id) deferrable initially deferred;
alter table task add foreign key (county_id, instance_id) references instance (county_id, id) deferrable initially deferred;
alter table wait add foreign key (county_id, instance_id) references instance (county_id, id) deferrable initially deferred;

-- A business account holds no administrator's post, and the other way round (trust.md §2.3).
alter table account add check (kind in ('administrator', 'business'));
alter table post add check (
  (account_kind = 'administrator') = (role in ('systemAdministrator', 'securityAdministrator', 'auditor'))
);
create unique index post_one_administrator on post (county_id, person_id) where account_kind = 'administrator';
