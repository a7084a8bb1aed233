create table case_recusal (
    case_id       uuid not null references case_file (id),
    account_id    bigint not null,
    account_name  text not null,
    relation      text not null,
    recorded_at   timestamptz not null,
    recorded_by   bigint not null,
    primary key (case_id, account_id)
);
comment on table case_recusal is 'Staff who step aside in a case because they are close relatives of somebody in it; they can do none of its tasks';
comment on column case_recusal.relation is 'Code of the relation as the form of the item says it, e.g. SIBLING';
