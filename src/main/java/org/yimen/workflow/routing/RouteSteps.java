package org.yimen.workflow.routing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
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

    /**
     * For a task done once for each row of a form's list: the pool of the row's {@code office}, a post at a scope such as
     * {@code EXT_DEPT@unit:POLICE}.
     */
    public String each(String form, String list) {
        Object rows = desk.latest(caseId(), form).get(list);
        int row = (Integer) Context.getBpmnExecutionContext().getExecution().getVariable("loopCounter");
        if (rows instanceof List<?> all && row < all.size() && all.get(row) instanceof Map<?, ?> one) {
            return checked(routing.to(String.valueOf(one.get("office")), facts()));
        }
        throw DomainProblem.unprocessable("nobody-to-handle", "没有指定办理单位。", "No office is named.");
    }

    /** The applicant, or the window of the case's street on their behalf. */
    public String applicant() {
        return routing.applicant(facts()).pool().id();
    }

    /** The post that began the case: a referral that is declined goes back to where it was sent, and to nobody else. */
    public String opener() {
        return checked(routing.opener(facts()));
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
