-- Registers: what positive decisions leave behind.

create table register_entry (
    id              uuid        primary key,
    register_code   text        not null,
    register_name   text        not null,
    register_name_en text,
    item_code       text        not null,
    item_name       text        not null,
    case_id         uuid        not null unique references case_file (id),
    subject_name    text        not null,
    subject_id_hash text,
    subject_id_encrypted bytea,
    status          text        not null check (status in ('IN_FORCE', 'SUSPENDED', 'ENDED')),
    starts_on       date        not null,
    ended_on        date,
    amount          numeric(14, 2),
    members         int,
    fields          jsonb       not null,
    street_id       bigint      references org_unit (id),
    street_name     text,
    community_id    bigint      references org_unit (id),
    community_name  text,
    entered_at      timestamptz not null,
    check ((status = 'ENDED') = (ended_on is not null))
);
comment on table register_entry is 'Entries of the registers 台账, one for each positive decision. Owned by registers.';
comment on column register_entry.subject_id_hash is 'Keyed hash of the identity number, for exact look-up';
comment on column register_entry.starts_on is 'First day it is in force; first of the month for monthly entitlements';
comment on column register_entry.amount is 'First money column of the register, yuan';
comment on column register_entry.members is 'Number of people covered, where the register counts them';
comment on column register_entry.fields is 'Columns the manifest declares: [{key, name, nameEn, type, value}]';
comment on column register_entry.street_name is 'Name of the street office when the entry was made';
comment on column register_entry.community_name is 'Name of the community when the entry was made';
create index register_entry_list on register_entry (register_code, id desc);
create index register_entry_subject on register_entry (subject_id_hash) where subject_id_hash is not null;
create index register_entry_street on register_entry (street_id);
create index register_entry_community on register_entry (community_id);
