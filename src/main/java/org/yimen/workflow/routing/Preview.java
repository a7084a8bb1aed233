package org.yimen.workflow.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.organization.AppointmentView;
import org.yimen.workflow.model.LookAhead;
import org.yimen.workflow.model.LookAhead.Stop;
import org.yimen.workflow.model.ProcessModel;

/** Tells before an action who would get the case next. */
@Service
public class Preview {

    private static final int MAX_NAMES = 5;
    private static final String END = "办结";
    private static final String WAIT = "等待";
    private static final java.util.Set<String> WAITING = java.util.Set.of(END, WAIT);

    private final Routing routing;

    Preview(Routing routing) {
        this.routing = routing;
    }

    /** Who would get a new case first. */
    public List<NextStep> first(ProcessModel model, Map<String, Object> variables, RoutingFacts facts) {
        return steps(LookAhead.fromStart(model, variables), facts);
    }

    /** Who would get the case after a task is completed. */
    public List<NextStep> after(ProcessModel model, String taskKey, Map<String, Object> variables, boolean othersOpen,
            RoutingFacts facts) {
        return steps(LookAhead.after(model, taskKey, variables, othersOpen), facts);
    }

    private List<NextStep> steps(List<Stop> stops, RoutingFacts facts) {
        List<NextStep> steps = new ArrayList<>();
        for (Stop stop : stops) {
            var task = stop.task();
            if (task != null) {
                Route route = routing.resolve(task.candidateGroups(), facts);
                boolean applicant = Routing.forApplicant(task.candidateGroups());
                steps.add(new NextStep(task.name(), task.nameEn(), applicant ? "申请人 / " + route.poolName()
                        : route.poolName(), route.members().size(), route.members().stream()
                        .map(AppointmentView::staffName).distinct().limit(MAX_NAMES).toList()));
            } else if (!stop.name().isBlank()) {
                steps.add(new NextStep(stop.name(), stop.name(), stop.end() ? END : WAIT, 0, List.of()));
            }
        }
        return steps;
    }

    /** Refuses when a task would go to an empty pool. */
    public static void requireSomebody(List<NextStep> steps) {
        steps.stream().filter(step -> step.people() == 0 && !WAITING.contains(step.poolName())).findFirst()
                .ifPresent(step -> {
                    throw Routing.nobody(step.poolName());
                });
    }
}
