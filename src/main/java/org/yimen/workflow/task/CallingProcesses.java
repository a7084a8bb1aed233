package org.yimen.workflow.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.model.LookAhead;
import org.yimen.workflow.model.LookAhead.Stop;

/** Looks beyond the end of a called process, into the one that called it. */
@Component
class CallingProcesses {

    static final String OUTCOME = "outcome";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ProcessModels models;

    CallingProcesses(RuntimeService runtime, HistoryService history, ProcessModels models) {
        this.runtime = runtime;
        this.history = history;
        this.models = models;
    }

    /**
     * The stops, with what comes after the call in place of the end of a called instance.
     *
     * @param left what the called instance knows at its end; of this the outcome is sure, which only a task sets
     */
    List<Stop> beyond(String instanceId, Map<String, Object> left, List<Stop> stops, boolean othersOpen) {
        ProcessInstance caller = runtime.createProcessInstanceQuery().subProcessInstanceId(instanceId).singleResult();
        if (caller == null || stops.stream().noneMatch(Stop::end)) {
            return stops;
        }
        List<Stop> after = activity(caller, instanceId).map(call -> {
            Map<String, Object> known = new HashMap<>(runtime.getVariables(caller.getId()));
            String definition = caller.getProcessDefinitionId();
            models.of(definition).passedBack(call).forEach((target, source) -> {
                known.remove(target);
                if (source.equals(OUTCOME) && left.containsKey(OUTCOME)) {
                    known.put(target, left.get(OUTCOME));
                }
            });
            return beyond(caller.getId(), known, LookAhead.after(models.of(definition), call, known, othersOpen,
                    models.calledBy(definition)), othersOpen);
        }).orElse(List.of());
        return Stream.concat(stops.stream().filter(stop -> !stop.end()), after.stream()).toList();
    }

    private Optional<String> activity(ProcessInstance caller, String called) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(caller.getId())
                .activityType("callActivity").unfinished().list().stream()
                .filter(call -> called.equals(call.getCalledProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId).findFirst();
    }
}
