package org.yimen.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseProgress;
import org.yimen.cases.CaseView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUsers;
import org.yimen.workflow.deadline.ClockRow;
import org.yimen.workflow.deadline.DeadlineQuery;
import org.yimen.workflow.engine.Deployments;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.inbox.InboxRows;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.inbox.TaskRow;
import org.yimen.workflow.routing.Preview;
import org.yimen.workflow.routing.RoutingFacts;

/** Tells the case pages what is going on in cases. */
@Service
@Transactional(readOnly = true)
class RunningCases implements CaseProgress {

    private final InboxTasks tasks;
    private final InboxRows rows;
    private final DeadlineQuery deadlines;
    private final Deployments deployments;
    private final ProcessModels models;
    private final Preview preview;
    private final CaseDesk desk;
    private final CurrentUsers users;
    private final Clock clock;

    RunningCases(InboxTasks tasks, InboxRows rows, DeadlineQuery deadlines, Deployments deployments,
            ProcessModels models, Preview preview, CaseDesk desk, CurrentUsers users, Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.deadlines = deadlines;
        this.deployments = deployments;
        this.models = models;
        this.preview = preview;
        this.desk = desk;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<OpenTask>> openTasks(Collection<UUID> caseIds) {
        Map<UUID, List<OpenTask>> open = new LinkedHashMap<>();
        List<InboxTask> found = tasks.open(caseIds);
        if (users.orSystem().kind() == AccountKind.APPLICANT) { // they learn what is asked of them, not who works on it
            found = found.stream().filter(InboxTask::forApplicant).toList();
        }
        List<TaskRow> shown = rows.rows(found);
        for (int i = 0; i < found.size(); i++) {
            open.computeIfAbsent(found.get(i).caseId(), k -> new ArrayList<>()).add(openTask(found.get(i), shown.get(i)));
        }
        return open;
    }

    private static OpenTask openTask(InboxTask task, TaskRow row) {
        return new OpenTask(task.taskId(), task.taskKey(), task.taskName(), task.taskNameEn(), task.poolName(),
                task.assigneeName(), row.mine(), row.claimable(), task.forApplicant(), task.dueAt(),
                row.light().name());
    }

    @Override
    public Map<UUID, DueView> due(Collection<UUID> caseIds) {
        Map<UUID, DueView> due = new HashMap<>();
        deadlines.leading(caseIds).forEach((id, clockRow) -> due.put(id, view(clockRow)));
        return due;
    }

    private DueView view(ClockRow row) {
        var remaining = deadlines.remaining(row);
        return new DueView(row.dueAt(), row.light(clock.instant()).name(), remaining.zh(), remaining.en(),
                row.state().name());
    }

    @Override
    @Transactional
    public List<NextStep> firstSteps(UUID caseId, @Nullable Long streetId, @Nullable Long communityId) {
        CaseView file = desk.get(caseId);
        var facts = new RoutingFacts(streetId, communityId, file.bureauId(), file.departmentId(), null,
                file.authorityId(), file.createdBy(), file.createdAt());
        String definition = deployments.definitionId(file.releaseId());
        List<NextStep> steps = preview.first(models.of(definition), Map.of("caseId", caseId.toString()),
                models.calledBy(definition), facts);
        Preview.requireSomebody(steps);
        return steps;
    }
}
