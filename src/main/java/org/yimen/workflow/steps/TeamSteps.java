package org.yimen.workflow.steps;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.Participant;
import org.yimen.platform.ProcessSteps;
import org.yimen.workflow.routing.Routing;
import org.yimen.workflow.routing.RoutingFacts;

/** Who belongs to the team of a confidential case beside its tasks: {@code ${team.admit(caseId,'CASE_MGR','department:CARE')}}. */
@Component
public class TeamSteps implements ProcessSteps {

    private final Routing routing;
    private final CaseDesk desk;

    TeamSteps(Routing routing, CaseDesk desk) {
        this.routing = routing;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "team";
    }

    /** Lets the holders of a post at a scope read the case for as long as it lasts. */
    public void admit(String caseId, String post, String scope) {
        UUID id = UUID.fromString(caseId);
        RoutingFacts places = RoutingFacts.of(desk.get(id), null);
        desk.addParticipant(id, Participant.team(routing.to(post, scope, places).pool().id()));
    }
}
