package org.yimen.verification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who is in payment, so that they can be compared from time to time; implemented where entitlements are kept. */
public interface PeopleInPayment {

    /** Every household in payment today. */
    List<InPayment> inPayment();

    /** The case that granted it, and its entry in the register. */
    record InPayment(UUID caseId, @Nullable UUID entryId) {
    }
}
