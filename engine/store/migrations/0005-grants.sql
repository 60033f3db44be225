-- What each role may do, and nothing else. The snapshot test compares this with the catalog.
revoke all on schema public from public;
grant usage on schema public to bihuan_app, bihuan_worker, bihuan_auth, bihuan_auditor;

-- Global tables: read-only for all.
grant select on county, calendar_year, calendar_day to bihuan_app, bihuan_worker, bihuan_auth, bihuan_auditor;

-- The server: pages are read, people and definitions are kept, cases are never written.
grant select on all tables in schema public to bihuan_app;
revoke all on migration from bihuan_app;
grant insert, update on unit, person, account, post, county_calendar_day, definition, content, draft to bihuan_app;
grant delete on post, county_calendar_day, draft to bihuan_app;
grant insert on definition_version, process_plan, version_process, form_version, version_form, county_parameters, notice_read, act_receipt to bihuan_app;
grant update (status) on definition_version to bihuan_app;
grant insert, delete on start_subscription to bihuan_app;

-- The worker: the projection of running cases, and what jobs do.
grant select on unit, person, account, post, county_calendar_day, definition, definition_version, process_plan,
  version_process, start_subscription, form_version, version_form, county_parameters to bihuan_worker;
grant select, insert, update on case_file, content, problem_list, referral, letter, number_series,
  instance, task, wait, message, outbox to bihuan_worker;
grant select, insert on case_link, job_result, step_log, trace_log, act_receipt, notice to bihuan_worker;

-- Sign-in.
grant usage on schema auth to bihuan_auth;
grant select, insert, update, delete on auth.session, auth.rate_limit to bihuan_auth;
grant select, insert, update on auth.credential to bihuan_auth;
grant execute on function auth.find_login(uuid, text) to bihuan_auth;

-- The auditor reads cases and directory, no papers, no drafts.
grant select on unit, person, account, post, definition, definition_version, version_process, process_plan,
  county_parameters, case_file, case_link, problem_list, referral, letter, instance, task, wait, step_log, trace_log,
  message, outbox, notice to bihuan_auditor;
