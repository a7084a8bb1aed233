-- Cases that are about an entry: on which ground they began, and that only one of an item is open at a time.

alter table register_entry_case
    add column item_code text,
    add column ground    text,
    add column note      text,
    add column open      boolean not null default false;
comment on column register_entry_case.item_code is 'The item of the case, where it began because of the entry';
comment on column register_entry_case.ground is 'Code of the ground in the manifest on which the case began';
comment on column register_entry_case.note is 'What was said about it when the case began';
comment on column register_entry_case.open is 'Handed in and not closed; a draft is not open yet';
create unique index register_entry_case_open on register_entry_case (entry_id, item_code) where open;
