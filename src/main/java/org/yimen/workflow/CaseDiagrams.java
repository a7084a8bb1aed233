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
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.model.ProcessModel;
import org.yimen.workflow.model.UserTaskModel;

/** The model of a case as drawn, with the path taken, who acted where, and the processes it called. */
@Component
class CaseDiagrams {

    /**
     * A process of the case; {@code called} holds, by the node that calls, the processes that were called so far.
     */
    record DiagramView(String name, String xml, List<String> done, List<String> current,
            Map<String, List<NodeVisit>> nodes, Map<String, DiagramView> called) {
    }

    /** Somebody at a node. */
    record NodeVisit(@Nullable String who, Instant at, @Nullable String action) {
    }

    private final HistoryService history;
    private final ProcessModels models;
    private final InboxTasks tasks;

    CaseDiagrams(HistoryService history, ProcessModels models, InboxTasks tasks) {
        this.history = history;
        this.models = models;
        this.tasks = tasks;
    }

    /** 404 while nothing was handed in. */
    DiagramView of(UUID caseId) {
        List<HistoricProcessInstance> begun = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString()).rootProcessInstances()
                .orderByProcessInstanceStartTime().asc().list();
        if (begun.isEmpty()) {
            throw DomainProblem.notFound();
        }
        return view(begun, tasks.ofCase(caseId));
    }

    /** One picture of several instances of a process: a case may be opened again, a call made twice. */
    private DiagramView view(List<HistoricProcessInstance> instances, List<InboxTask> handled) {
        HistoricProcessInstance first = instances.get(0);
        Set<String> done = new LinkedHashSet<>();
        Set<String> current = new LinkedHashSet<>();
        Map<String, List<HistoricProcessInstance>> calls = new LinkedHashMap<>();
        instances.forEach(instance -> visits(instance).forEach(visit -> {
            (visit.getEndTime() == null ? current : done).add(visit.getActivityId());
            if (visit.getCalledProcessInstanceId() != null) {
                calls.computeIfAbsent(visit.getActivityId(), k -> new ArrayList<>())
                        .add(instance(visit.getCalledProcessInstanceId()));
            }
        }));
        current.removeIf(node -> node.equals(first.getProcessDefinitionKey()));
        ProcessModel model = models.of(first.getProcessDefinitionId());
        Map<String, DiagramView> called = new LinkedHashMap<>();
        calls.forEach((node, made) -> called.put(node, view(made, handled)));
        return new DiagramView(first.getProcessDefinitionName(), model.xml(), List.copyOf(done), List.copyOf(current),
                who(handled, model.tasks()), called);
    }

    private List<HistoricActivityInstance> visits(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime().asc().list();
    }

    private HistoricProcessInstance instance(String id) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private static Map<String, List<NodeVisit>> who(List<InboxTask> handled, List<UserTaskModel> drawn) {
        Map<String, List<NodeVisit>> visits = new LinkedHashMap<>();
        for (InboxTask task : handled) {
            drawn.stream().filter(m -> m.id().equals(task.taskKey())).findFirst().ifPresent(model ->
                    visits.computeIfAbsent(task.taskKey(), k -> new ArrayList<>()).add(visit(task, model)));
        }
        return visits;
    }

    private static NodeVisit visit(InboxTask task, UserTaskModel model) {
        String outcome = task.outcome();
        String action = outcome == null ? null
                : model.action(outcome).map(UserTaskModel.Action::name).orElse(null);
        return new NodeVisit(task.completedByName() != null ? task.completedByName() : task.assigneeName(),
                task.endedAt() != null ? task.endedAt() : task.createdAt(), action);
    }
}
