package org.yimen.registers;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDiscarded;
import org.yimen.cases.CaseStatusChanged;
import org.yimen.cases.CaseSubmitted;
import org.yimen.catalog.Concern.Occasion;
import org.yimen.verification.DifferenceFound;

/** Begins cases about entries when something falls due or is found, and keeps track of which are open. */
@Component
class FollowUpEvents {

    private final FollowUps followUps;
    private final FollowUpLinks links;

    FollowUpEvents(FollowUps followUps, FollowUpLinks links) {
        this.followUps = followUps;
        this.links = links;
    }

    @EventListener
    void on(ReverificationDue due) {
        followUps.happened(due.entryId(), Occasion.REVERIFICATION, null);
    }

    @EventListener
    void on(DifferenceFound found) {
        if (found.entryId() != null) {
            followUps.happened(found.entryId(), switch (found.kind()) {
                case DIFFERENCE -> Occasion.DIFFERENCE;
                case INCOMPLETE -> Occasion.INCOMPLETE;
                case NO_CONSENT -> Occasion.NO_CONSENT;
            }, null);
        }
    }

    /** Before the process begins, whose first steps may ask for the entry. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(CaseSubmitted submitted) {
        followUps.handedIn(submitted.caseId());
    }

    @EventListener
    void on(CaseStatusChanged changed) {
        if (changed.to().closed() != changed.from().closed()) {
            links.mark(changed.caseId(), !changed.to().closed());
        }
    }

    @EventListener
    void on(CaseDiscarded discarded) {
        links.remove(discarded.caseId());
    }
}
