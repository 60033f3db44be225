-- What another procedure may call, and by which tag.
alter table version_process add column version_tag text null;
alter table version_process add column callable boolean not null default true;
