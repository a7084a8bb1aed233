package org.yimen.workflow.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;

/** Tells a handler where the case went and what to go on with. */
@Component
class Outcomes {

    private final InboxTasks tasks;
    private final CaseDesk desk;
    private final Directory directory;
    private final TaskAccess access;
    private final SeparationOfDuties duties;
    private final JdbcClient jdbc;

    Outcomes(InboxTasks tasks, CaseDesk desk, Directory directory, TaskAccess access, SeparationOfDuties duties,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.desk = desk;
        this.directory = directory;
        this.access = access;
        this.duties = duties;
        this.jdbc = jdbc;
    }

    CompletionResult of(UUID caseId) {
        CurrentUser me = access.me();
        var pools = me.kind() == AccountKind.STAFF ? directory.poolsOf(me.accountId()) : java.util.Set.of();
        List<CompletionResult.Next> next = tasks.open(List.of(caseId)).stream().map(t ->
                new CompletionResult.Next(t.taskId(), t.taskName(), t.taskNameEn(), t.poolName(),
                        t.assignee() == null ? pools.contains(t.pool()) && free(t, me)
                                : t.assignee() == me.accountId())).toList();
        return new CompletionResult(desk.get(caseId).status(), next, mine(me.accountId()).orElse(null));
    }

    private boolean free(InboxTask task, CurrentUser me) {
        return duties.conflict(task.caseId(), task.duty(), me.accountId()).isEmpty();
    }

    private Optional<CompletionResult.Mine> mine(long me) {
        return jdbc.sql("""
                select task_id, case_id from inbox_task
                where assignee = :me and status = 'OPEN' and assignee is not null
                order by due_at, created_at, task_id limit 1""").param("me", me)
                .query((row, n) -> new CompletionResult.Mine(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }
}
