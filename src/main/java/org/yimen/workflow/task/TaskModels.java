package org.yimen.workflow.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.workflow.engine.Deployments;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.model.ProcessModel;
import org.yimen.workflow.model.UserTaskModel;
import org.yimen.workflow.model.UserTaskModel.Action;
import org.yimen.workflow.routing.Preview;
import org.yimen.workflow.routing.RoutingFacts;

/** What the model says about a task that is being handled. */
@Component
class TaskModels {

    private final ProcessModels models;
    private final Deployments deployments;
    private final RuntimeService runtime;
    private final Preview preview;
    private final InboxTasks tasks;
    private final CaseDesk desk;

    TaskModels(ProcessModels models, Deployments deployments, RuntimeService runtime, Preview preview,
            InboxTasks tasks, CaseDesk desk) {
        this.models = models;
        this.deployments = deployments;
        this.runtime = runtime;
        this.preview = preview;
        this.tasks = tasks;
        this.desk = desk;
    }

    UserTaskModel of(InboxTask task) {
        return model(task).task(task.taskKey());
    }

    /** The actions still open: one that may be taken once in a case is gone afterwards. */
    List<Action> actions(InboxTask task) {
        return of(task).actions().stream()
                .filter(a -> !a.once() || desk.timesTaken(task.caseId(), task.taskKey(), a.code()) == 0).toList();
    }

    /** Who gets the case if the task is completed with an action. */
    List<NextStep> preview(InboxTask task, String action) {
        Map<String, Object> variables = new HashMap<>(runtime.getVariables(task.processInstanceId()));
        variables.put("outcome", action);
        boolean othersOpen = tasks.ofCase(task.caseId()).stream()
                .anyMatch(t -> t.open() && !t.taskId().equals(task.taskId()));
        return preview.after(model(task), task.taskKey(), variables, othersOpen,
                RoutingFacts.of(desk.get(task.caseId()), task.pool().unitId()));
    }

    private ProcessModel model(InboxTask task) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(task.processInstanceId()).singleResult();
        return models.of(instance == null ? deployments.definitionId(task.releaseId())
                : instance.getProcessDefinitionId());
    }
}
