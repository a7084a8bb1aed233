-- Who broke the glass on a confidential case, and what the supervisor said to it.
create table emergency_access (
    id            uuid        primary key,
    case_id       uuid        not null references case_file (id),
    case_number   text        not null,
    department_id bigint      not null references org_unit (id),
    account_id    bigint      not null,
    name          text        not null,
    reason        text        not null,
    at            timestamptz not null,
    until         timestamptz not null,
    review_due    timestamptz not null,
    justified     boolean,
    remark        text,
    reviewed_by   bigint,
    reviewed_name text,
    reviewed_at   timestamptz,
    check ((justified is null) = (reviewed_by is null)),
    check (reviewed_by is distinct from account_id)
);
comment on table emergency_access is 'Emergency accesses to confidential cases; each is reviewed by the end of the next workday';
comment on column emergency_access.until is 'Until when the case could be read; earlier when the review found no ground';
create index emergency_access_open on emergency_access ((justified is not null), at desc);
create index emergency_access_case on emergency_access (case_id);
