-- Workflow: which process a case runs, and the inbox read model.

create table workflow_release (
    release_id            bigint primary key,
    deployment_id         varchar(64) not null,
    process_definition_id varchar(64) not null,
    deployed_at           timestamptz not null
);
comment on table workflow_release is 'The engine deployment of each release of a service item; a case stays on the process version of its own release';
comment on column workflow_release.release_id is 'Release of the catalogue (no foreign key: another module owns it)';

create table workflow_case (
    case_id             uuid primary key references case_file (id),
    release_id          bigint not null,
    process_instance_id varchar(64),
    started_by          bigint not null,
    started_at          timestamptz not null,
    id_hash             text,
    ended_at            timestamptz
);
comment on table workflow_case is 'The running or finished process of a case; its row is locked by every task command, which puts the commands of one case in order';
comment on column workflow_case.started_by is 'Account that submitted the case (list "started by me")';
comment on column workflow_case.id_hash is 'Keyed hash of the applicant''s identity number, for exact search';
create index workflow_case_started on workflow_case (started_by, started_at desc, case_id);

create table inbox_task (
    task_id              varchar(64) primary key,
    case_id              uuid not null references case_file (id),
    process_instance_id  varchar(64) not null,
    case_number          text,
    item_code            text not null,
    item_name            text not null,
    release_id           bigint not null,
    applicant_name       text not null,
    name_grams           text[] not null,
    id_hash              text,
    applicant_account_id bigint,
    street_id            bigint,
    street_name          text,
    community_id         bigint,
    community_name       text,
    task_key             text not null,
    task_name            text not null,
    task_name_en         text not null,
    form_key             text,
    stage                text not null,
    stage_en             text not null,
    duty                 text,
    for_applicant        boolean not null default false,
    pool                 text not null,
    pool_unit_id         bigint not null,
    pool_post            text not null,
    pool_name            text not null,
    reason_zh            text not null,
    reason_en            text not null,
    from_name            text,
    status               text not null default 'OPEN' check (status in ('OPEN', 'DONE', 'CANCELLED')),
    assignee             bigint,
    assignee_name        text,
    claimed_at           timestamptz,
    created_at           timestamptz not null,
    due_at               timestamptz not null default 'infinity',
    yellow_at            timestamptz not null default 'infinity',
    orange_at            timestamptz not null default 'infinity',
    limit_unit           text,
    clock_state          text not null default 'NONE' check (clock_state in ('NONE', 'RUNNING', 'PAUSED', 'STOPPED')),
    outcome              text,
    completed_by         bigint,
    completed_by_name    text,
    ended_at             timestamptz,
    urged_at             timestamptz
);
comment on table inbox_task is 'Read model of the inbox: one row per user task, written in the engine''s own transaction; every question has its own partial index in the order of its list';
comment on column inbox_task.name_grams is 'One- and two-character grams of the applicant''s name; a trigram index is slower for Chinese names';
comment on column inbox_task.pool is 'unit:post that may claim the task, frozen when the task was created';
comment on column inbox_task.reason_zh is 'Why the task went to this pool, frozen with it';
comment on column inbox_task.due_at is 'infinity when no clock runs; of the task''s own clock, else of the case';
comment on column inbox_task.yellow_at is 'From this instant the light is yellow (hour limits: half of the time is gone)';
comment on column inbox_task.orange_at is 'From this instant the light is orange (start of the due day; hour limits: 80 % is gone)';
comment on column inbox_task.for_applicant is 'The applicant may complete the task in the portal; the pool may do it on their behalf';

create index inbox_pool_due on inbox_task (pool, due_at, created_at, task_id) where status = 'OPEN' and assignee is null;
create index inbox_pool_item_due on inbox_task (pool, item_code, due_at, created_at, task_id) where status = 'OPEN' and assignee is null;
create index inbox_pool_stage_due on inbox_task (pool, stage, due_at, created_at, task_id) where status = 'OPEN' and assignee is null;
create index inbox_pool_arrived on inbox_task (pool, created_at, task_id) where status = 'OPEN' and assignee is null;
create index inbox_mine_due on inbox_task (assignee, due_at, created_at, task_id) where status = 'OPEN' and assignee is not null;
create index inbox_mine_arrived on inbox_task (assignee, created_at, task_id) where status = 'OPEN' and assignee is not null;
create index inbox_done on inbox_task (completed_by, ended_at desc, task_id) where status = 'DONE';
create index inbox_case on inbox_task (case_id, created_at);
create index inbox_instance on inbox_task (process_instance_id) where status = 'OPEN';
create index inbox_due on inbox_task (due_at) where status = 'OPEN';
create index inbox_number on inbox_task (case_number text_pattern_ops);
create index inbox_number_tail on inbox_task (reverse(case_number) text_pattern_ops);
create index inbox_id_hash on inbox_task (id_hash) where id_hash is not null;
create extension if not exists btree_gin;
create index inbox_pool_names on inbox_task using gin (pool, name_grams) where status = 'OPEN' and assignee is null;
create index inbox_names on inbox_task using gin (name_grams);

create table inbox_count (
    pool     text not null,
    stage    text not null,
    stage_en text not null,
    n        bigint not null,
    primary key (pool, stage)
);
comment on table inbox_count is 'Unclaimed open tasks per pool and stage, up to the deltas already folded in';
create table inbox_count_delta (
    id       bigint generated by default as identity primary key,
    pool     text not null,
    stage    text not null,
    stage_en text not null,
    n        integer not null
);
comment on table inbox_count_delta is 'Append-only changes of inbox_count: adding a row locks nobody, a job folds them in';
create index inbox_count_delta_pool on inbox_count_delta (pool);

create function inbox_count_change() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.status = 'OPEN' and old.assignee is null then
        insert into inbox_count_delta (pool, stage, stage_en, n) values (old.pool, old.stage, old.stage_en, -1);
    end if;
    if tg_op <> 'DELETE' and new.status = 'OPEN' and new.assignee is null then
        insert into inbox_count_delta (pool, stage, stage_en, n) values (new.pool, new.stage, new.stage_en, 1);
    end if;
    return null;
end $$;
comment on function inbox_count_change() is 'Keeps the counters with the rows, whoever writes them';
create trigger inbox_task_counted_rows after insert or delete on inbox_task
    for each row execute function inbox_count_change();
create trigger inbox_task_counted_moves after update of status, assignee, pool, stage on inbox_task
    for each row when ((old.status, old.assignee is null, old.pool, old.stage)
        is distinct from (new.status, new.assignee is null, new.pool, new.stage))
    execute function inbox_count_change();

create table inbox_copy (
    id         bigint generated by default as identity primary key,
    task_id    varchar(64) not null references inbox_task (task_id) on delete cascade,
    account_id bigint not null,
    from_name  text not null,
    note       text,
    at         timestamptz not null,
    unique (task_id, account_id)
);
comment on table inbox_copy is 'Tasks copied to somebody for their information';
create index inbox_copy_account on inbox_copy (account_id, at desc, id);

create index inbox_unit_open on inbox_task (pool_unit_id, stage, due_at) where status = 'OPEN';
create index inbox_unit_done on inbox_task (pool_unit_id, ended_at) where status = 'DONE';
