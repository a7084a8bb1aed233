create table task_alarm (
    task_id   varchar(64) primary key references inbox_task (task_id) on delete cascade,
    raised_at timestamptz not null
);
comment on table task_alarm is 'Tasks that nobody may do, of which the post above was told';
