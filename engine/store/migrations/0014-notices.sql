-- What was sent about a case is read on its page, and copies decide who may open it.
create index "notice_case" on "notice" ("county_id", "case_id");
