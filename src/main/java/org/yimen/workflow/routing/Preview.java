package org.yimen.workflow.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.cases.CaseProgress.NextStep.Kind;
import org.yimen.organization.AppointmentView;
import org.yimen.workflow.model.LookAhead;
import org.yimen.workflow.model.LookAhead.Stop;
import org.yimen.workflow.model.ProcessModel;

/** Tells before an action who would get the case next. */
@Service
public class Preview {

    private static final int MAX_NAMES = 5;

    private final Routing routing;

    Preview(Routing routing) {
        this.routing = routing;
    }

    /** Who would get a new case first. */
    public List<NextStep> first(ProcessModel model, Map<String, Object> variables, LookAhead.Called called,
            RoutingFacts facts) {
        return steps(LookAhead.fromStart(model, variables, called), facts);
    }

    /** Who would get the case at these stops. */
    public List<NextStep> steps(List<Stop> stops, RoutingFacts facts) {
        List<NextStep> steps = new ArrayList<>();
        for (Stop stop : stops) {
            var task = stop.task();
            if (task != null && Routing.byForm(task.candidateGroups())) {
                steps.add(NextStep.of(Kind.NAMED, task.name(), task.nameEn()));
            } else if (task != null) {
                Route route = routing.resolve(task.candidateGroups(), facts);
                boolean applicant = Routing.forApplicant(task.candidateGroups());
                steps.add(new NextStep(Kind.TASK, task.name(), task.nameEn(), applicant ? "申请人 / " + route.poolName()
                        : route.poolName(), route.members().size(), route.members().stream()
                        .map(AppointmentView::staffName).distinct().limit(MAX_NAMES).toList()));
            } else if (!stop.name().isBlank()) {
                steps.add(NextStep.of(stop.end() ? Kind.END : Kind.WAIT, stop.name(), stop.name()));
            }
        }
        return steps;
    }

    /** Refuses when a task would go to an empty pool. */
    public static void requireSomebody(List<NextStep> steps) {
        steps.stream().filter(NextStep::orphaned).findFirst().ifPresent(step -> {
            throw Routing.nobody(Objects.requireNonNull(step.poolName()));
        });
    }
}
