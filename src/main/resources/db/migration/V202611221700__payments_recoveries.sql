-- Recoveries can be listed, named and cancelled; what was withheld stays in the lines of the rolls.

alter table payment_recovery
    add column decided_name   text,
    add column cancelled_at   timestamptz,
    add column cancelled_by   bigint,
    add column cancelled_name text,
    add column cancel_reason  text,
    add check ((cancelled_at is null) = (cancel_reason is null)),
    add check ((cancelled_at is null) = (cancelled_by is null));
update payment_recovery v set decided_name = coalesce((select a.display_name from account a where a.id = v.decided_by), '');
alter table payment_recovery alter column decided_name set not null;
comment on column payment_recovery.case_id is 'The case that decided it: the one that made the entry, or one about it';
comment on column payment_recovery.cancelled_at is 'From then on nothing more is withheld; the row and what was withheld stay';
create index payment_line_recovery on payment_line (recovery_id) where recovery_id is not null;
