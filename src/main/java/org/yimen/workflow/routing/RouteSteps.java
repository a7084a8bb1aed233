package org.yimen.workflow.routing;

import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.ProcessSteps;
import org.yimen.workflow.inbox.InboxTasks;

/** Who may handle a task, called as {@code ${route.to('ST_WINDOW', 'case-street')}}. */
@Component
public class RouteSteps implements ProcessSteps {

    private final Routing routing;
    private final CaseDesk desk;
    private final InboxTasks inbox;
    private final CurrentUsers users;

    RouteSteps(Routing routing, CaseDesk desk, InboxTasks inbox, CurrentUsers users) {
        this.routing = routing;
        this.desk = desk;
        this.inbox = inbox;
        this.users = users;
    }

    @Override
    public String name() {
        return "route";
    }

    /** The pool of a post at a scope. An empty pool stops a person's action; a timer's goes on with an alarm. */
    public String to(String post, String scope) {
        return checked(routing.to(post, scope, facts()));
    }

    /** The applicant, or the window of the case's street on their behalf. */
    public String applicant() {
        return routing.applicant(facts()).pool().id();
    }

    private String checked(Route route) {
        if (!users.orSystem().isSystem()) {
            Routing.requireSomebody(route);
        }
        return route.pool().id();
    }

    private RoutingFacts facts() {
        UUID caseId = caseId();
        return RoutingFacts.of(desk.get(caseId), inbox.previousUnit(caseId).orElse(null));
    }

    private static UUID caseId() {
        ExecutionEntity execution = Context.getBpmnExecutionContext().getExecution();
        return UUID.fromString(String.valueOf(execution.getVariable("caseId")));
    }
}
