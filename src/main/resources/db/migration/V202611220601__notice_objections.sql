-- Objections of the public to a notice.

create table notice_objection (
    id                uuid        primary key,
    notice_id         uuid        not null references public_notice (id),
    case_id           uuid        not null references case_file (id),
    receipt           text        not null unique,
    name_encrypted    bytea       not null,
    phone_encrypted   bytea       not null,
    content_encrypted bytea       not null,
    source_hash       text        not null,
    state             text        not null check (state in ('RECEIVED', 'ANSWERED', 'DISMISSED')),
    received_at       timestamptz not null,
    answer            text,
    answered_by       text,
    answered_at       timestamptz,
    check ((state = 'RECEIVED') = (answered_at is null))
);
comment on table notice_objection is 'Objections 异议 to public notices; who objected is never shown to the applicant. Owned by notice.';
comment on column notice_objection.receipt is 'Number the objector keeps';
comment on column notice_objection.source_hash is 'Keyed hash of the network address, only to bound how many come from one place';
comment on column notice_objection.state is 'RECEIVED waiting, ANSWERED looked into and answered, DISMISSED not a substantiated objection';
create index notice_objection_notice on notice_objection (notice_id, received_at);
create index notice_objection_case on notice_objection (case_id);
create index notice_objection_source on notice_objection (source_hash, received_at);
