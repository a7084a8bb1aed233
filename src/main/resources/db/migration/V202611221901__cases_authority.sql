-- The authority in charge of an applicant, where the application names one: some tasks go there.

alter table case_file add column authority_id bigint references org_unit (id);
comment on column case_file.authority_id is 'Unit in charge of the applicant outside the item''s department, as the application names it';
create index case_file_authority on case_file (authority_id) where authority_id is not null;
