package org.yimen.referrals;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/** What process models may do with referrals, called as {@code ${referral.send(caseId, 'assess')}}. */
@Component
public class ReferralSteps implements ProcessSteps {

    private final ReferralDesk referrals;

    ReferralSteps(ReferralDesk referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "referral";
    }

    /**
     * Sends a referral to every receiver that a form of the case chose: a checklist {@code referrals} of receivers'
     * codes, with {@code referralNeed} and {@code referralConsent}; and for receivers that deal with a
     * contact {@code referralName} and so on. Returns how many.
     */
    public int send(String caseId, String formKey) {
        return referrals.send(UUID.fromString(caseId), formKey);
    }

    /** The same where the case ends by it: refuses where the form chose no receiver. */
    public void handOver(String caseId, String formKey) {
        referrals.handOver(UUID.fromString(caseId), formKey);
    }

    /** Of a referral: whether it is for a COUNTER, a SECTION or somebody OUTSIDE. */
    public String receiver(String caseId) {
        return referrals.receiver(UUID.fromString(caseId));
    }

    /** Opens the case that the window is to take in; the process then waits for the message LinkedCaseClosed. */
    public void open(String caseId) {
        referrals.open(UUID.fromString(caseId));
    }

    /** Of a referral: what became of the case opened for it, GRANTED, REFUSED, OPEN or NONE. */
    public String outcome(String caseId) {
        return referrals.outcome(UUID.fromString(caseId));
    }
}
