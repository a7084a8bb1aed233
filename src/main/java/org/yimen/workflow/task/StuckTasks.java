package org.yimen.workflow.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.notifications.Notifications;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.routing.Supervisors;

/**
 * Tasks that nobody may do: nobody acts in their pool today, or whoever does steps aside in the case or has a duty there
 * that rules him out. The post above is told once a task, so that it appoints somebody or a deputy.
 */
@Service
public class StuckTasks {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final InboxTasks tasks;
    private final Directory directory;
    private final Supervisors supervisors;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    StuckTasks(JdbcClient jdbc, InboxTasks tasks, Directory directory, Supervisors supervisors, Notifications notifications,
            AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.directory = directory;
        this.supervisors = supervisors;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises the alarm about every such task that it was not yet raised about; returns how many. */
    @Transactional
    public int alarmAll() {
        List<String> stuck = stuck();
        stuck.stream().flatMap(id -> tasks.find(id).stream()).forEach(this::alarm);
        return stuck.size();
    }

    private List<String> stuck() {
        List<String> pools = new ArrayList<>();
        List<Long> accounts = new ArrayList<>();
        for (String pool : jdbc.sql("select distinct pool from inbox_task where status = 'OPEN' and assignee is null")
                .query(String.class).list()) {
            for (AppointmentView member : directory.membersOf(Pool.parse(pool))) {
                pools.add(pool);
                accounts.add(member.accountId());
            }
        }
        return jdbc.sql("""
                select t.task_id from inbox_task t
                where t.status = 'OPEN' and t.assignee is null and not t.for_applicant
                  and not exists (select 1 from task_alarm a where a.task_id = t.task_id)
                  and not exists (
                    select 1 from unnest(:pools::text[], :accounts::bigint[]) as m(pool, account)
                    where m.pool = t.pool
                      and not exists (select 1 from case_recusal r where r.case_id = t.case_id and r.account_id = m.account)
                      and not exists (select 1 from case_duty d where d.case_id = t.case_id and d.account_id = m.account
                        and d.duty <> t.duty and (d.duty in (:chain) and t.duty in (:chain)
                          or d.duty in (:visits) and t.duty in (:visits))))
                order by t.created_at, t.task_id limit :batch""")
                .param("pools", pools.toArray(String[]::new)).param("accounts", accounts.toArray(Long[]::new))
                .param("chain", SeparationOfDuties.CHAIN).param("visits", SeparationOfDuties.VISITS).param("batch", BATCH)
                .query(String.class).list();
    }

    private void alarm(InboxTask task) {
        Set<Long> told = new LinkedHashSet<>(members(supervisors.of(task.pool()).filter(above -> !above.equals(task.pool()))
                .orElseGet(supervisors::bureau)));
        if (told.isEmpty()) {
            told.addAll(members(supervisors.bureau()));
        }
        told.forEach(account -> notifications.toAccount(account, "nobody-to-handle", task.caseId(),
                Map.of("taskName", task.taskName(), "taskNameEn", task.taskNameEn(), "taskId", task.taskId())));
        jdbc.sql("insert into task_alarm (task_id, raised_at) values (:task, :at)").param("task", task.taskId())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        audit.record(AuditEvent.ofCase("task.stuck", task.caseId(), Map.of("task", task.taskId(), "people", told.size())));
    }

    private List<Long> members(Pool pool) {
        return directory.membersOf(pool).stream().map(AppointmentView::accountId).toList();
    }
}
