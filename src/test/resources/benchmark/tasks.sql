-- Copies one real case with its open task, and the engine's rows of it, as often as asked: cases :from to :to.
-- Pools, names, moments and claims differ as in a district; every case has a task that was done before, too.
create temp table model_case on commit drop as select * from case_file where id = :case;
create temp table model_task on commit drop as select * from inbox_task where case_id = :case and status = 'OPEN';
create temp table model_run on commit drop as
    select t.* from act_ru_task t join model_task m on m.task_id = t.id_;
create temp table model_execution on commit drop as
    select e.* from act_ru_execution e join model_task m on m.process_instance_id = e.id_;

create temp table pool_list on commit drop as
select row_number() over (order by u.code, a.post) - 1 as k, u.id as unit, a.post, u.id || ':' || a.post as pool,
    case u.kind when 'STREET' then u.id when 'COMMUNITY' then u.parent_id end as street, min(s.account_id) as account,
    min(s.name) as account_name
from appointment a join org_unit u on u.id = a.unit_id join staff s on s.id = a.staff_id
group by u.id, u.code, u.kind, u.parent_id, a.post;

create temp table copy on commit drop as
select n, gen_random_uuid() as case_id, b.name, b.grams, p.pool, p.unit, p.post, p.account, p.account_name,
    coalesce(p.street, (select id from org_unit where kind = 'STREET' order by code limit 1)) as street,
    hashint4(n + 3) % 5 = 0 as claimed, '阶段' || abs(hashint4(n + 5) % 6) as stage,
    :now::timestamptz - make_interval(mins => abs(hashint4(n + 7) % 86400)) as created,
    :now::timestamptz + make_interval(mins => hashint4(n + 11) % 60000) as due
from generate_series(:from::int, :to::int) n
join benchmark_name b on b.k = abs(hashint4(n + 13) % (select count(*)::int from benchmark_name))
join pool_list p on p.k = abs(hashint4(n + 17) % (select count(*)::int from pool_list));

insert into case_file
select r.* from copy c cross join model_case m cross join lateral jsonb_populate_record(m, jsonb_build_object(
    'id', c.case_id, 'number', 'B' || lpad(c.n::text, 9, '0'), 'receipt_number', 'S' || c.n, 'applicant_name', c.name,
    'applicant_grams', c.grams, 'applicant_id_hash', null, 'street_id', c.street, 'created_at', c.created,
    'submitted_at', c.created, 'accepted_at', c.created)) r;

insert into case_participant (case_id, kind, pool) select case_id, 'MAY_HANDLE', pool from copy;
insert into case_participant (case_id, kind, account_id) select case_id, 'HANDLED', account from copy;
insert into workflow_case (case_id, release_id, process_instance_id, started_by, started_at)
select c.case_id, m.release_id, 'b' || c.n, c.account, c.created from copy c cross join model_case m;

insert into inbox_task
select r.* from copy c cross join model_task m cross join lateral jsonb_populate_record(m, jsonb_build_object(
    'task_id', 't' || c.n, 'case_id', c.case_id, 'process_instance_id', 'b' || c.n,
    'case_number', 'B' || lpad(c.n::text, 9, '0'), 'applicant_name', c.name, 'name_grams', c.grams, 'id_hash', null,
    'street_id', c.street, 'pool', c.pool, 'pool_unit_id', c.unit, 'pool_post', c.post, 'stage', c.stage,
    'stage_en', c.stage, 'assignee', case when c.claimed then c.account end,
    'assignee_name', case when c.claimed then c.account_name end, 'created_at', c.created, 'due_at', c.due,
    'yellow_at', c.due - interval '2 days', 'orange_at', c.due - interval '12 hours', 'limit_unit', 'WD',
    'clock_state', 'RUNNING')) r
union all
select r.* from copy c cross join model_task m cross join lateral jsonb_populate_record(m, jsonb_build_object(
    'task_id', 'd' || c.n, 'case_id', c.case_id, 'process_instance_id', 'b' || c.n,
    'case_number', 'B' || lpad(c.n::text, 9, '0'), 'applicant_name', c.name, 'name_grams', c.grams, 'id_hash', null,
    'street_id', c.street, 'pool', c.pool, 'pool_unit_id', c.unit, 'pool_post', c.post, 'stage', c.stage,
    'stage_en', c.stage, 'status', 'DONE', 'completed_by', c.account, 'completed_by_name', c.account_name,
    'created_at', c.created - interval '3 days', 'ended_at', c.created, 'clock_state', 'STOPPED')) r;

insert into act_ru_execution
select r.* from copy c cross join model_execution m cross join lateral jsonb_populate_record(m, jsonb_build_object(
    'id_', 'b' || c.n, 'proc_inst_id_', 'b' || c.n, 'root_proc_inst_id_', 'b' || c.n,
    'business_key_', 'B' || lpad(c.n::text, 9, '0'))) r;
insert into act_ru_task
select r.* from copy c cross join model_run m cross join lateral jsonb_populate_record(m, jsonb_build_object(
    'id_', 't' || c.n, 'execution_id_', 'b' || c.n, 'proc_inst_id_', 'b' || c.n,
    'assignee_', case when c.claimed then c.account::text end, 'create_time_', c.created, 'due_date_', c.due)) r;
insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
select 'i' || n, 1, 'candidate', pool, 't' || n from copy;
insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_, var_scope_,
    sequence_counter_, is_concurrent_local_)
select 'v' || c.n, 1, 'string', 'applicantName', 'b' || c.n, 'b' || c.n, m.proc_def_id_, c.name, 'b' || c.n, 1, false
from copy c cross join model_run m;
insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
    execution_id_, act_inst_id_, name_, assignee_, start_time_, end_time_, duration_, priority_)
select 'd' || c.n, m.task_def_key_, 'benchmark', m.proc_def_id_, 'b' || c.n, 'b' || c.n, 'b' || c.n, 'a' || c.n, m.name_,
    c.account::text, c.created - interval '3 days', c.created, 259200000, 50
from copy c cross join model_run m;
