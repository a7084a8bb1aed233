package org.yimen.workflow.task;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.Participant;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.engine.EngineCalls;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;

/** Taking tasks out of the pool and giving them back. */
@Service
@Transactional
public class TaskClaims {

    private static final int LOOK_AT = 20;

    private final TaskAccess access;
    private final SeparationOfDuties duties;
    private final InboxTasks tasks;
    private final TaskService engine;
    private final AuditTrail audit;
    private final CaseDesk desk;
    private final Directory directory;

    TaskClaims(TaskAccess access, SeparationOfDuties duties, InboxTasks tasks, TaskService engine, AuditTrail audit,
            CaseDesk desk, Directory directory) {
        this.access = access;
        this.duties = duties;
        this.tasks = tasks;
        this.engine = engine;
        this.audit = audit;
        this.desk = desk;
        this.directory = directory;
    }

    /** Makes the acting user the handler; 409 with who and when if somebody else was faster. */
    public void claim(String taskId) {
        InboxTask task = access.lockedForMe(taskId);
        if (task.assignee() == null) {
            take(task, access.me());
        }
    }

    void take(InboxTask task, CurrentUser user) {
        duties.require(task, user.accountId());
        EngineCalls.run(() -> engine.claim(task.taskId(), String.valueOf(user.accountId())));
        duties.hold(task, user.accountId(), user.displayName());
        record("task.claimed", task, Map.of());
    }

    /** Gives a task of the acting user back to its pool. */
    public void unclaim(String taskId) {
        InboxTask task = access.lockedForMe(taskId);
        if (task.assignee() != null) {
            giveBack(task);
        }
    }

    /** Gives back what somebody who steps aside has claimed of a case. */
    void withdraw(UUID caseId, Collection<Long> accounts) {
        tasks.ofCase(caseId).stream().filter(t -> t.open() && t.assignee() != null && accounts.contains(t.assignee()))
                .forEach(this::giveBack);
    }

    private void giveBack(InboxTask task) {
        EngineCalls.run(() -> engine.setAssignee(task.taskId(), null));
        duties.release(task.taskId());
        leave(task);
        record("task.unclaimed", task, Map.of());
    }

    private void leave(InboxTask task) {
        boolean handlesMore = tasks.ofCase(task.caseId()).stream().anyMatch(t -> t.open()
                && task.assignee().equals(t.assignee()));
        if (!handlesMore) {
            desk.removeParticipant(task.caseId(), Participant.account(Participant.Kind.HANDLES, task.assignee()));
        }
    }

    /** Claims the task of the user's pools that is due first and that no earlier duty rules out. */
    public Optional<InboxTask> claimNext() {
        CurrentUser me = access.me();
        for (InboxTask candidate : tasks.claimable(directory.poolsOf(me.accountId()), LOOK_AT)) {
            if (duties.conflict(candidate.caseId(), candidate.duty(), me.accountId()).isEmpty()) {
                desk.lock(candidate.caseId());
                Optional<InboxTask> free = tasks.find(candidate.taskId())
                        .filter(t -> t.open() && t.assignee() == null);
                if (free.isPresent()) {
                    take(free.get(), me);
                    return free;
                }
            }
        }
        return Optional.empty();
    }

    /** Hands a claimed or unclaimed task over to a colleague of its pool. */
    public void transfer(String taskId, long accountId, String reason) {
        InboxTask task = access.lockedForMe(taskId);
        var colleague = directory.membersOf(task.pool()).stream().filter(m -> m.accountId() == accountId).findFirst()
                .orElseThrow(() -> DomainProblem.forbidden("只能转办给同岗位的同事。",
                        "A task can only be handed over to a colleague of the same post."));
        duties.require(task, accountId);
        duties.release(taskId);
        EngineCalls.run(() -> engine.setAssignee(taskId, String.valueOf(accountId)));
        duties.hold(task, accountId, colleague.staffName());
        if (task.assignee() != null && task.assignee() != accountId) {
            leave(task);
        }
        desk.addTimeline(task.caseId(), TaskStory.of(task, access, "transfer", "转办给 " + colleague.staffName(),
                reason, directory));
        record("task.transferred", task, Map.of("to", accountId));
    }

    private void record(String action, InboxTask task, Map<String, Object> detail) {
        audit.record(new AuditEvent(action, "task", task.taskId(), task.caseId(), detail));
    }
}
