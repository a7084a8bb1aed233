package org.yimen.workflow.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.model.LookAhead;
import org.yimen.workflow.model.LookAhead.Stop;
import org.yimen.workflow.model.ProcessModel;
import org.yimen.workflow.model.UserTaskModel;
import org.yimen.workflow.model.UserTaskModel.Action;
import org.yimen.workflow.routing.Preview;
import org.yimen.workflow.routing.RoutingFacts;

/** What the model says about a task that is being handled. */
@Component
class TaskModels {

    private final ProcessModels models;
    private final RuntimeService runtime;
    private final Preview preview;
    private final InboxTasks tasks;
    private final CaseDesk desk;
    private final CallingProcesses calls;

    TaskModels(ProcessModels models, RuntimeService runtime, Preview preview,
            InboxTasks tasks, CaseDesk desk, CallingProcesses calls) {
        this.models = models;
        this.runtime = runtime;
        this.preview = preview;
        this.tasks = tasks;
        this.desk = desk;
        this.calls = calls;
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
        variables.put(CallingProcesses.OUTCOME, action);
        boolean othersOpen = tasks.ofCase(task.caseId()).stream()
                .anyMatch(t -> t.open() && !t.taskId().equals(task.taskId()));
        List<Stop> stops = LookAhead.after(model(task), task.taskKey(), variables, othersOpen,
                models.calledBy(task.processDefinitionId()));
        return preview.steps(calls.beyond(task.processInstanceId(), variables, stops, othersOpen),
                RoutingFacts.of(desk.get(task.caseId()), task.pool().unitId()));
    }

    private ProcessModel model(InboxTask task) {
        return models.of(task.processDefinitionId());
    }
}
