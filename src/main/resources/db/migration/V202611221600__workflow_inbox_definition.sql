alter table inbox_task add column process_definition_id varchar(64);
update inbox_task i set process_definition_id = coalesce(
    (select t.proc_def_id_ from act_hi_taskinst t where t.id_ = i.task_id),
    (select r.process_definition_id from workflow_release r where r.release_id = i.release_id));
alter table inbox_task alter column process_definition_id set not null;
comment on column inbox_task.process_definition_id is 'Version of the process model that says what can be done with the task';
