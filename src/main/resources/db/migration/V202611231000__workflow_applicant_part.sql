-- An applicant whom a task asks for something may add papers; from now on the part is noted with the task.
insert into case_participant (case_id, kind, account_id)
select distinct case_id, 'MAY_HANDLE', applicant_account_id from inbox_task
where for_applicant and status = 'OPEN' and applicant_account_id is not null
on conflict do nothing;
