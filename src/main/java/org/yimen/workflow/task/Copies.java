package org.yimen.workflow.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.Participant;
import org.yimen.organization.Directory;
import org.yimen.platform.Accounts;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.inbox.InboxTask;

/**
 * Copies a task to colleagues for their information (抄送): they may read the case and see it in their list. A case of a
 * case team is copied within the team only.
 */
@Service
@Transactional
public class Copies {

    private final TaskAccess access;
    private final Directory directory;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Copies(TaskAccess access, Directory directory, CaseDesk desk, CasePolicy policy, Accounts accounts,
            JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.desk = desk;
        this.policy = policy;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private void requireOfTeam(InboxTask task, long account) {
        if (policy.confidential(task.caseId()) && !accounts.find(account)
                .filter(user -> policy.mayRead(task.caseId(), user)).isPresent()) {
            throw DomainProblem.of("outside-team", HttpStatus.UNPROCESSABLE_ENTITY, "保密办件只能抄送本案个案组成员。",
                    "A confidential case is copied within its team only.");
        }
    }

    /** Copies the task to staff; only who handles the task may do so. */
    public void copy(String taskId, List<Long> accountIds, @Nullable String note) {
        InboxTask task = access.readable(taskId);
        if (!access.mayHandle(task)) {
            throw DomainProblem.forbidden();
        }
        for (long account : accountIds) {
            directory.staffByAccount(account).orElseThrow(() -> DomainProblem.notFound("没有这位工作人员。", "No such member of staff."));
            requireOfTeam(task, account);
            jdbc.sql("""
                    insert into inbox_copy (task_id, account_id, from_name, note, at)
                    values (:task, :account, :from, :note, :at) on conflict (task_id, account_id) do nothing""")
                    .param("task", taskId).param("account", account).param("from", access.me().displayName())
                    .param("note", note).param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            desk.addParticipant(task.caseId(), Participant.account(Participant.Kind.CC, account));
        }
        audit.record(new AuditEvent("task.copied", "task", taskId, task.caseId(), Map.of("to", accountIds)));
    }
}
