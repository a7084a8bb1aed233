-- Batch adjustments 批量重算: what a new standard means for every household in payment.
create table payment_adjustment (
    id            uuid        primary key,
    register_code text        not null,
    department_id bigint      not null references org_unit (id),
    from_month    date        not null check (extract(day from from_month) = 1),
    parameters_on date        not null,
    status        text        not null check (status in ('PREVIEW', 'APPLIED', 'DISCARDED')),
    prepared_by   bigint      not null,
    prepared_name text        not null,
    prepared_at   timestamptz not null,
    decided_by    bigint,
    decided_name  text,
    decided_at    timestamptz,
    check (decided_by is null or status <> 'APPLIED' or decided_by <> prepared_by)
);
comment on table payment_adjustment is 'One recalculation of a register; previewed by one person, applied by another';
create index payment_adjustment_register on payment_adjustment (register_code, prepared_at);

create table payment_adjustment_line (
    adjustment_id uuid          not null references payment_adjustment (id),
    entry_id      uuid          not null,
    case_id       uuid          not null,
    case_number   text,
    subject_name  text          not null,
    period_id     uuid          not null,
    old_amount    numeric(12, 2) not null check (old_amount >= 0),
    new_amount    numeric(12, 2) check (new_amount >= 0),
    breakdown     jsonb,
    why           jsonb         not null,
    excluded      text,
    evaluation_id bigint,
    primary key (adjustment_id, entry_id)
);
comment on table payment_adjustment_line is 'A household''s old and new amount and why, or why it was left out';
comment on column payment_adjustment_line.why is 'Parameters that differ: [{code, before, after}]';
comment on column payment_adjustment_line.excluded is 'Why the amount is not changed by this adjustment; null: it is';
