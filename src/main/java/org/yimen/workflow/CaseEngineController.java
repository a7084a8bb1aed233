package org.yimen.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseProgress;
import org.yimen.platform.DomainProblem;
import org.yimen.rules.Decisions;
import org.yimen.rules.EvaluationView;
import org.yimen.workflow.deadline.DeadlineQuery;
import org.yimen.workflow.deadline.DeadlineView;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.model.UserTaskModel;

/** What the engine knows of a case, for those who may read it. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseEngineController {

    /** The model as drawn, with the path taken and who acted where. */
    record DiagramView(String xml, List<String> done, List<String> current, Map<String, List<NodeVisit>> nodes) {
    }

    /** Somebody at a node. */
    record NodeVisit(@Nullable String who, Instant at, @Nullable String action) {
    }

    private final CasePolicy policy;
    private final CaseProgress progress;
    private final DeadlineQuery deadlines;
    private final Decisions decisions;
    private final HistoryService history;
    private final ProcessModels models;
    private final InboxTasks tasks;

    CaseEngineController(CasePolicy policy, CaseProgress progress, DeadlineQuery deadlines, Decisions decisions,
            HistoryService history, ProcessModels models, InboxTasks tasks) {
        this.policy = policy;
        this.progress = progress;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.history = history;
        this.models = models;
        this.tasks = tasks;
    }

    @GetMapping("/tasks")
    List<CaseProgress.OpenTask> openTasks(@PathVariable UUID id) {
        policy.requireRead(id);
        return progress.openTasks(List.of(id)).getOrDefault(id, List.of());
    }

    @GetMapping("/deadlines")
    List<DeadlineView> deadlines(@PathVariable UUID id) {
        policy.requireRead(id);
        return deadlines.ofCase(id);
    }

    @GetMapping("/decisions")
    List<EvaluationView> decisions(@PathVariable UUID id) {
        policy.require(CaseAction.READ_LOG, id);
        return decisions.ofCase(id);
    }

    @GetMapping("/diagram")
    DiagramView diagram(@PathVariable UUID id) {
        policy.require(CaseAction.READ_LOG, id);
        var instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString())
                .rootProcessInstances().orderByProcessInstanceStartTime().asc().list();
        var instance = instances.stream().findFirst().orElseThrow(DomainProblem::notFound);
        Set<String> done = new LinkedHashSet<>();
        Set<String> current = new LinkedHashSet<>();
        instances.forEach(one -> history.createHistoricActivityInstanceQuery().processInstanceId(one.getId())
                .orderByHistoricActivityInstanceStartTime().asc().list()
                .forEach(visit -> (visit.getEndTime() == null ? current : done).add(visit.getActivityId())));
        current.removeIf(node -> node.equals(instance.getProcessDefinitionKey()));
        var model = models.of(instance.getProcessDefinitionId());
        return new DiagramView(model.xml(), List.copyOf(done), List.copyOf(current), visits(id, model.tasks()));
    }

    private Map<String, List<NodeVisit>> visits(UUID id, List<UserTaskModel> known) {
        Map<String, List<NodeVisit>> visits = new LinkedHashMap<>();
        for (InboxTask task : tasks.ofCase(id)) {
            String action = known.stream().filter(m -> m.id().equals(task.taskKey())).findFirst()
                    .flatMap(m -> task.outcome() == null ? java.util.Optional.empty() : m.action(task.outcome()))
                    .map(UserTaskModel.Action::name).orElse(null);
            visits.computeIfAbsent(task.taskKey(), k -> new ArrayList<>()).add(new NodeVisit(
                    task.completedByName() != null ? task.completedByName() : task.assigneeName(),
                    task.endedAt() != null ? task.endedAt() : task.createdAt(), action));
        }
        return visits;
    }
}
