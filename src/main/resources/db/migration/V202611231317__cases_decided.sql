-- After the decision a case may go on for a while (certificate, rectification), but is not withdrawn any more.
alter table case_file add column decided_at timestamptz;
comment on column case_file.decided_at is 'When the decision was made, where the case goes on after it; withdrawal ends here';
