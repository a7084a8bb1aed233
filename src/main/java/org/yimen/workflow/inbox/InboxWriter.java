package org.yimen.workflow.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.Participant;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.StaffView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.Masking;
import org.yimen.workflow.deadline.Deadlines;
import org.yimen.workflow.deadline.NewClock;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.engine.TaskObserver;
import org.yimen.workflow.model.UserTaskModel;
import org.yimen.workflow.routing.Route;
import org.yimen.workflow.routing.Routing;
import org.yimen.workflow.routing.RoutingFacts;

/** Keeps the inbox, the participants and the task clocks with the engine's tasks, in the engine's transaction. */
@Component
class InboxWriter implements TaskObserver {

    private final InboxTasks rows;
    private final NewRows newRows;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final Directory directory;
    private final Routing routing;
    private final Deadlines deadlines;
    private final TaskLimits limits;
    private final ProcessModels models;
    private final CurrentUsers users;
    private final Clock clock;

    InboxWriter(InboxTasks rows, NewRows newRows, CaseDesk desk, Catalog catalog, Directory directory, Routing routing,
            Deadlines deadlines, TaskLimits limits, ProcessModels models, CurrentUsers users, Clock clock) {
        this.rows = rows;
        this.newRows = newRows;
        this.desk = desk;
        this.catalog = catalog;
        this.directory = directory;
        this.routing = routing;
        this.deadlines = deadlines;
        this.limits = limits;
        this.models = models;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public void created(DelegateTask task) {
        UUID caseId = caseId(task);
        CaseView file = desk.get(caseId);
        UserTaskModel model = models.of(task.getProcessDefinitionId()).task(task.getTaskDefinitionKey());
        NewRows.Reason reason = reason(model, file, pool(task));
        newRows.insert(engineTask(task), model, file, catalog.release(file.releaseId()), reason);
        desk.addParticipant(caseId, Participant.pool(pool(task).id()));
        if (reason.forApplicant() && file.applicantAccountId() != null) {
            desk.addParticipant(caseId, Participant.account(Participant.Kind.MAY_HANDLE, file.applicantAccountId()));
        }
        limits.of(model, file, (Integer) task.getVariable("loopCounter")).ifPresentOrElse(given -> deadlines.start(
                new NewClock(caseId, task.getId(), model.name(), model.id(), model.name(), model.nameEn(), given.limit(),
                        null, given.since())),
                () -> rows.on(new org.yimen.workflow.deadline.ClockMoved(caseId)));
    }

    private NewRows.EngineTask engineTask(DelegateTask task) {
        Long assignee = account(task);
        return new NewRows.EngineTask(task.getId(), task.getProcessInstanceId(), task.getProcessDefinitionId(),
                pool(task), assignee,
                name(assignee), clock.instant());
    }

    private NewRows.Reason reason(UserTaskModel model, CaseView file, Pool pool) {
        Route route = Routing.byForm(model.candidateGroups()) ? routing.named(pool)
                : routing.resolve(model.candidateGroups(), RoutingFacts.of(file, rows.previousUnit(file.id()).orElse(null)));
        boolean alarm = route.members().isEmpty();
        return new NewRows.Reason(alarm ? route.reasonZh() + "该岗位目前无人在岗，已报警。" : route.reasonZh(),
                alarm ? route.reasonEn() + " Nobody holds this post today: alarm raised." : route.reasonEn(), from(),
                model.submit() || Routing.forApplicant(model.candidateGroups()));
    }

    private String from() {
        CurrentUser user = users.orSystem();
        return user.kind() == AccountKind.APPLICANT ? "申请人 " + Masking.name(user.displayName()) : user.displayName();
    }

    @Override
    public void assigned(DelegateTask task) {
        Long account = account(task);
        rows.assigned(task.getId(), account, name(account), clock.instant());
        if (account != null) {
            desk.addParticipant(caseId(task), Participant.account(Participant.Kind.HANDLES, account));
        }
    }

    @Override
    public void completed(DelegateTask task) {
        CurrentUser by = users.orSystem();
        UUID caseId = caseId(task);
        rows.completed(task.getId(), by, (String) task.getVariable("outcome"), clock.instant());
        desk.addParticipant(caseId, Participant.account(Participant.Kind.HANDLED, by.accountId()));
        deadlines.stopTask(caseId, task.getId());
        leave(caseId, pool(task));
    }

    @Override
    public void gone(String taskId) {
        rows.cancelled(taskId, clock.instant()).ifPresent(caseId -> {
            deadlines.stopTask(caseId, taskId);
            rows.find(taskId).ifPresent(row -> leave(caseId, row.pool()));
        });
    }

    /**
     * A pool knows a confidential case as long as it has something to do there; who handled it still does. The applicant
     * adds papers as long as he is asked for something.
     */
    private void leave(UUID caseId, Pool pool) {
        CaseView file = desk.get(caseId);
        List<InboxTask> open = rows.open(List.of(caseId));
        if (file.confidentiality().equals(ServiceItem.Confidentiality.CASE_TEAM.name())
                && open.stream().noneMatch(row -> row.pool().equals(pool))) {
            desk.removeParticipant(caseId, Participant.pool(pool.id()));
        }
        if (file.applicantAccountId() != null && open.stream().noneMatch(InboxTask::forApplicant)) {
            desk.removeParticipant(caseId, Participant.account(Participant.Kind.MAY_HANDLE, file.applicantAccountId()));
        }
    }

    private @Nullable String name(@Nullable Long account) {
        return account == null ? null : directory.staffByAccount(account).map(StaffView::name)
                .orElseGet(() -> users.orSystem().displayName());
    }

    private static @Nullable Long account(DelegateTask task) {
        return task.getAssignee() == null ? null : Long.valueOf(task.getAssignee());
    }

    private static UUID caseId(DelegateTask task) {
        return UUID.fromString(String.valueOf(task.getVariable("caseId")));
    }

    private static Pool pool(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(java.util.Objects::nonNull)
                .findFirst().map(Pool::parse)
                .orElseThrow(() -> new IllegalStateException("Task without a pool: " + task.getTaskDefinitionKey()));
    }
}
