package org.yimen.workflow.task;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;

/** Who may touch a task. */
@Component
class TaskAccess {

    private final InboxTasks tasks;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final Directory directory;
    private final CurrentUsers users;

    TaskAccess(InboxTasks tasks, CasePolicy policy, CaseDesk desk, Directory directory, CurrentUsers users) {
        this.tasks = tasks;
        this.policy = policy;
        this.desk = desk;
        this.directory = directory;
        this.users = users;
    }

    CurrentUser me() {
        return users.require();
    }

    /** The task of a case the acting user may read; of an applicant's case only what the applicant has to do. */
    InboxTask readable(String taskId) {
        InboxTask task = tasks.find(taskId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(task.caseId());
        if (me().kind() == AccountKind.APPLICANT && !task.forApplicant()) {
            throw DomainProblem.notFound();
        }
        return task;
    }

    /** The task as it is once nobody else works on its case; it is open and the acting user may handle it. */
    InboxTask locked(String taskId) {
        InboxTask seen = readable(taskId);
        desk.lock(seen.caseId());
        InboxTask task = tasks.find(taskId).orElseThrow(DomainProblem::notFound);
        if (!mayHandle(task)) {
            throw DomainProblem.forbidden("该任务不在您的岗位职责内。", "This task is not for your post.");
        }
        if (task.status().equals("DONE")) {
            throw lost("该任务已由 %s 办理。", "This task was completed by %s.", task.completedByName(), task.endedAt());
        }
        if (!task.open()) {
            throw DomainProblem.conflict("state-conflict", "该任务已取消，无需办理。", "This task was cancelled.");
        }
        return task;
    }

    /** As {@link #locked}, refused when somebody else has claimed the task. */
    InboxTask lockedForMe(String taskId) {
        InboxTask task = locked(taskId);
        if (task.assignee() != null && task.assignee() != me().accountId()) {
            throw lost("该任务已由 %s 签收。", "This task was claimed by %s.", task.assigneeName(), task.claimedAt());
        }
        return task;
    }

    boolean mayHandle(InboxTask task) {
        CurrentUser user = me();
        return user.kind() == AccountKind.STAFF
                ? directory.poolsOf(user.accountId()).contains(task.pool())
                || Objects.equals(task.assignee(), user.accountId())
                : user.kind() == AccountKind.APPLICANT && task.forApplicant()
                && Objects.equals(task.applicantAccountId(), user.accountId());
    }

    /** In which appointment the acting user handles the task. */
    Optional<AppointmentView> actingAs(InboxTask task) {
        return directory.appointmentsOf(me().accountId()).stream()
                .filter(a -> a.pool().equals(task.pool())).min((a, b) -> Boolean.compare(a.deputy(), b.deputy()));
    }

    private static DomainProblem lost(String zh, String en, @org.jspecify.annotations.Nullable String by,
            @org.jspecify.annotations.Nullable Instant at) {
        String who = by == null ? "" : by;
        return DomainProblem.lostRace(zh.formatted(who), en.formatted(who), who, at == null ? Instant.EPOCH : at);
    }
}
