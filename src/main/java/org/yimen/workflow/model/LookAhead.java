package org.yimen.workflow.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yimen.workflow.model.ProcessModel.Flow;
import org.yimen.workflow.model.ProcessModel.Node;

/**
 * Follows the flows of a model from a node to whatever a person would notice next: tasks, waiting, the end. Where a
 * condition depends on what is not known yet, all branches are shown.
 */
public final class LookAhead {

    /** What comes: {@code task} is absent for waiting and for an end. */
    public record Stop(String nodeId, String name, boolean end, @Nullable UserTaskModel task) {
    }

    /** Finds the model of a called process by its id. */
    public interface Called extends Function<String, Optional<ProcessModel>> {
    }

    private final ProcessModel model;
    private final boolean othersOpen;
    private final Called called;
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private LookAhead(ProcessModel model, boolean othersOpen, Called called) {
        this.model = model;
        this.othersOpen = othersOpen;
        this.called = called;
    }

    /** What comes first in a new instance. */
    public static List<Stop> fromStart(ProcessModel model, Map<String, Object> variables, Called called) {
        LookAhead look = new LookAhead(model, false, called);
        model.starts(null).forEach(start -> look.leave(start, variables));
        return List.copyOf(look.stops.values());
    }

    /**
     * What comes after a task, or after a call that ended.
     *
     * @param variables  what the process knows, with the chosen {@code outcome}
     * @param othersOpen whether other tasks of the instance are still open, so that joins wait
     */
    public static List<Stop> after(ProcessModel model, String taskKey, Map<String, Object> variables,
            boolean othersOpen, Called called) {
        LookAhead look = new LookAhead(model, othersOpen, called);
        look.leave(model.node(taskKey), variables);
        return List.copyOf(look.stops.values());
    }

    private void enter(Node node, Map<String, Object> variables) {
        if (!seen.add(node.id())) {
            return;
        }
        switch (node.type()) {
            case "userTask" -> stop(node, false, model.task(node.id()));
            case "endEvent" -> end(node, variables);
            case "intermediateCatchEvent", "eventBasedGateway" -> stop(node, false, null);
            case "callActivity" -> call(node, variables);
            case "serviceTask" -> leave(node, after(node, variables));
            case "subProcess" -> model.starts(node.id()).forEach(start -> leave(start, variables));
            case "parallelGateway" -> {
                if (model.joins(node.id()) && othersOpen) {
                    stop(node, false, null);
                } else {
                    leave(node, variables);
                }
            }
            default -> leave(node, variables);
        }
    }

    /** What comes first in the called process; what comes after it where that may end at once. */
    private void call(Node node, Map<String, Object> variables) {
        Optional<ProcessModel> inner = Optional.ofNullable(node.call()).flatMap(call -> called.apply(call.called()));
        if (inner.isEmpty()) {
            stop(node, false, null);
            return;
        }
        List<Stop> first = fromStart(inner.get(), Map.of(), called);
        first.stream().filter(stop -> !stop.end()).forEach(stop -> stops.put(stop.nodeId(), stop));
        if (first.stream().anyMatch(Stop::end)) {
            leave(node, after(node, variables));
        }
    }

    private void end(Node node, Map<String, Object> variables) {
        String parent = node.parent();
        Optional<Node> catcher = model.catcher(node);
        if (catcher.isPresent()) {
            leave(catcher.get(), variables);
        } else if (parent == null || node.raised() != null) {
            stop(node, true, null);
        } else {
            leave(model.node(parent), variables);
        }
    }

    private void stop(Node node, boolean end, @Nullable UserTaskModel task) {
        stops.put(node.id(), new Stop(node.id(), node.name(), end, task));
    }

    /** Facts that a step is yet to find out are unknown from here. */
    private static Map<String, Object> after(Node node, Map<String, Object> variables) {
        Map<String, Object> known = new HashMap<>(variables);
        node.results().forEach(known::remove);
        return known;
    }

    private void leave(Node node, Map<String, Object> variables) {
        boolean exclusive = node.type().equals("exclusiveGateway");
        Conditions conditions = new Conditions(variables);
        boolean taken = false;
        for (Flow flow : model.outgoing(node.id())) {
            if (flow.id().equals(node.defaultFlow())) {
                continue;
            }
            Expression condition = flow.condition();
            Optional<Boolean> holds = condition == null ? Optional.of(true) : conditions.holds(condition);
            if (holds.orElse(true)) {
                enter(model.node(flow.target()), variables);
                taken |= holds.isPresent();
                if (exclusive && holds.isPresent()) {
                    return;
                }
            }
        }
        if (!taken) {
            model.outgoing(node.id()).stream().filter(flow -> flow.id().equals(node.defaultFlow()))
                    .forEach(flow -> enter(model.node(flow.target()), variables));
        }
    }
}
