-- A part in a case may end by itself, as when somebody was let in for an emergency.
alter table case_participant add column until timestamptz;
comment on column case_participant.until is 'From then on this part no longer lets anybody read the case; null for as long as the case';
