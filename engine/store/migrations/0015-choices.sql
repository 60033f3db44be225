-- A choice among the activities of an ad-hoc sub-process stands in the inbox like a task; null: a task.
alter table task add column offered text[];
