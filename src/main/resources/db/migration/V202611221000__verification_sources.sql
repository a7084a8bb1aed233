-- Sources of data that other departments answer for, and how they are doing.

create table verification_source (
    code           text        primary key,
    name           text        not null,
    name_en        text        not null,
    department     text        not null,
    department_en  text        not null,
    base_url       text,
    enabled        boolean     not null,
    timeout_ms     int         not null,
    max_attempts   int         not null,
    back_off_ms    bigint      not null,
    poll_ms        bigint      not null,
    normal_ms      bigint      not null,
    give_up_ms     bigint      not null,
    valid_days     int         not null,
    position       int         not null,
    loaded_at      timestamptz not null
);
comment on table verification_source is 'Data sources 数据源 of the economic check, as the deployment''s content declares them. Owned by verification.';
comment on column verification_source.base_url is 'Where the department answers; null when only known at run time';
comment on column verification_source.enabled is 'A source that is not enabled is never called; its lines wait for a person';
comment on column verification_source.back_off_ms is 'Wait before the second attempt; doubled each time, with jitter';
comment on column verification_source.poll_ms is 'How often to ask for an answer that is not ready';
comment on column verification_source.normal_ms is 'How long an answer normally takes';
comment on column verification_source.give_up_ms is 'After this time without an answer the line goes to a person';
comment on column verification_source.valid_days is 'How long an answer of this source may be relied on';

create table verification_source_health (
    source_code     text        primary key references verification_source (code),
    failures        int         not null default 0,
    probe_at        timestamptz,
    dead_since      timestamptz,
    last_success_at timestamptz,
    last_failure_at timestamptz,
    last_error      text,
    answers         bigint      not null default 0,
    answer_ms       bigint      not null default 0
);
comment on table verification_source_health is 'How calls to each source went. Owned by verification.';
comment on column verification_source_health.failures is 'Failed calls in a row';
comment on column verification_source_health.probe_at is 'While dead: when the next single call is allowed';
comment on column verification_source_health.last_error is 'Class of the last failure, e.g. http-500, timeout, refused; never content';
comment on column verification_source_health.answer_ms is 'Sum of the times from the first call to the answer, for the average';
