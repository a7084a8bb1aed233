package org.yimen.workflow.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.context.event.EventListener;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.workflow.deadline.ClockMoved;

/** Reads and changes single rows of the inbox. */
@Repository
public class InboxTasks {

    private final JdbcClient jdbc;

    InboxTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of a task. */
    public Optional<InboxTask> find(String taskId) {
        return jdbc.sql("select * from inbox_task where task_id = :id").param("id", taskId)
                .query(InboxTask::from).optional();
    }

    /** The tasks of a case in the order they arose. */
    public List<InboxTask> ofCase(UUID caseId) {
        return jdbc.sql("select * from inbox_task where case_id = :id order by created_at, task_id")
                .param("id", caseId).query(InboxTask::from).list();
    }

    /** The open tasks of cases. */
    public List<InboxTask> open(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : jdbc.sql("""
                select * from inbox_task where case_id = any(:ids::uuid[]) and status = 'OPEN' order by created_at, task_id""")
                .param("ids", caseIds.stream().map(UUID::toString).toArray(String[]::new)).query(InboxTask::from).list();
    }

    /** The unit of the pool that handled the case last. */
    public Optional<Long> previousUnit(UUID caseId) {
        return jdbc.sql("""
                select pool_unit_id from inbox_task where case_id = :id and status = 'DONE' and not for_applicant
                order by ended_at desc, task_id desc limit 1""").param("id", caseId).query(Long.class).optional();
    }

    /** The pool whose task somebody completed at a moment: as what he acted then. */
    public Optional<Pool> poolOf(long account, Instant at) {
        return jdbc.sql("""
                select pool_unit_id, pool_post from inbox_task where completed_by = :account and status = 'DONE'
                    and not for_applicant and ended_at between :at::timestamptz - interval '1 minute'
                    and :at::timestamptz + interval '1 minute'
                order by abs(extract(epoch from ended_at - :at::timestamptz)), task_id desc limit 1""")
                .param("account", account).param("at", utc(at))
                .query((row, n) -> new Pool(row.getLong(1), row.getString(2))).optional();
    }

    void assigned(String taskId, @Nullable Long assignee, @Nullable String name, Instant at) {
        jdbc.sql("""
                update inbox_task set assignee = :assignee, assignee_name = :name,
                    claimed_at = case when :assignee::bigint is null then null else :at::timestamptz end
                where task_id = :id""").param("assignee", assignee).param("name", name)
                .param("at", utc(at)).param("id", taskId).update();
    }

    void completed(String taskId, CurrentUser by, @Nullable String outcome, Instant at) {
        jdbc.sql("""
                update inbox_task set status = 'DONE', outcome = :outcome, completed_by = :by,
                    completed_by_name = :name, ended_at = :at, clock_state = 'STOPPED' where task_id = :id""")
                .param("outcome", outcome).param("by", by.accountId()).param("name", by.displayName())
                .param("at", utc(at)).param("id", taskId).update();
    }

    /** Returns the case of the task if it was still open. */
    Optional<UUID> cancelled(String taskId, Instant at) {
        return jdbc.sql("""
                update inbox_task set status = 'CANCELLED', ended_at = :at, clock_state = 'STOPPED'
                where task_id = :id and status = 'OPEN' returning case_id""")
                .param("at", utc(at)).param("id", taskId).query(UUID.class).optional();
    }

    /** Takes the number over that a case got after its tasks had begun. */
    public void numbered(UUID caseId, String number) {
        jdbc.sql("update inbox_task set case_number = :number where case_id = :id")
                .param("number", number).param("id", caseId).update();
    }

    /** Asks for a task to be dealt with soon. */
    public void urged(String taskId, Instant at) {
        jdbc.sql("update inbox_task set urged_at = :at where task_id = :id and status = 'OPEN'")
                .param("at", utc(at)).param("id", taskId).update();
    }

    /** Shows the nearest clock on each open task of the case: its own, else the case's. */
    @EventListener
    public void on(ClockMoved moved) {
        jdbc.sql("""
                update inbox_task t set
                    due_at = case when c.state = 'RUNNING' then c.due_at else 'infinity' end,
                    yellow_at = case when c.state = 'RUNNING' then c.yellow_at else 'infinity' end,
                    orange_at = case when c.state = 'RUNNING' then c.orange_at else 'infinity' end,
                    limit_unit = regexp_replace(c.limit_text, '[0-9]', '', 'g'), clock_state = coalesce(c.state, 'NONE')
                from inbox_task o
                left join lateral (
                    select * from deadline_clock d
                    where d.case_id = o.case_id and d.state <> 'STOPPED'
                      and (d.task_id = o.task_id or d.task_id is null)
                    order by d.task_id is null, d.due_at limit 1) c on true
                where o.task_id = t.task_id and o.case_id = :id and o.status = 'OPEN'""")
                .param("id", moved.caseId()).update();
    }

    /** The first unclaimed tasks of the pools, nearest due first, that nobody else is just claiming. */
    public List<InboxTask> claimable(Collection<Pool> pools, int limit) {
        return jdbc.sql("""
                select t.* from unnest(:pools::text[]) as p(pool) cross join lateral (
                    select * from inbox_task where pool = p.pool and status = 'OPEN' and assignee is null
                    order by due_at, created_at, task_id limit :limit) t
                order by t.due_at, t.created_at, t.task_id limit :limit""")
                .param("pools", pools.stream().map(Pool::id).toArray(String[]::new)).param("limit", limit)
                .query(InboxTask::from).list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
