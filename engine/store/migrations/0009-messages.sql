-- Messages along a message flow name their receiver; who has been talking to whom is read from what was delivered.
alter table message add column receiver jsonb null;
create index message_target on message (county_id, (target ->> 'instanceId'));

-- A start with several definitions has a row for each; `needs` is their number where all must be heard.
alter table start_subscription add column definition int not null default 0;
alter table start_subscription add column needs int null;
alter table start_subscription drop constraint start_subscription_pkey;
alter table start_subscription add primary key (county_id, definition_id, process_id, element_id, definition);
