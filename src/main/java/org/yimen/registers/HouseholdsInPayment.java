package org.yimen.registers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.verification.PeopleInPayment;

/** Everybody in payment, each with the case that says how the household stands today. */
@Component
class HouseholdsInPayment implements PeopleInPayment {

    private final PaidEntries entries;
    private final FollowUps followUps;

    HouseholdsInPayment(PaidEntries entries, FollowUps followUps) {
        this.entries = entries;
        this.followUps = followUps;
    }

    @Override
    @Transactional(readOnly = true)
    public List<InPayment> inPayment() {
        return entries.inForce().stream().map(e -> new InPayment(followUps.source(e), e.id())).toList();
    }
}
