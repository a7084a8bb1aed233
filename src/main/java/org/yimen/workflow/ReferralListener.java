package org.yimen.workflow;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDiscarded;
import org.yimen.cases.CaseStatusChanged;
import org.yimen.referrals.ReferralLinks;

/** Tells the process of a referral that the case opened for it is closed, or that its draft was thrown away. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReferralListener {

    private static final String MESSAGE = "LinkedCaseClosed";

    private final CaseInstances instances;
    private final ReferralLinks links;

    ReferralListener(CaseInstances instances, ReferralLinks links) {
        this.instances = instances;
        this.links = links;
    }

    @EventListener
    void on(CaseStatusChanged changed) {
        if (changed.to().closed()) {
            tell(changed.caseId());
        }
    }

    /** The link goes first, so that the process finds no case. */
    @EventListener
    void on(CaseDiscarded discarded) {
        links.takenUpBy(discarded.caseId()).ifPresent(referral -> {
            links.forget(discarded.caseId());
            instances.tell(referral, MESSAGE, Map.of());
        });
    }

    private void tell(UUID caseId) {
        links.takenUpBy(caseId).ifPresent(referral -> instances.tell(referral, MESSAGE, Map.of()));
    }
}
