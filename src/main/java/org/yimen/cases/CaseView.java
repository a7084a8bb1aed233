package org.yimen.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/**
 * A case as other modules see it; for use inside the house, since the applicant's name is in full.
 *
 * @param number          acceptance number, or the receipt number before acceptance
 * @param applicantIdHash keyed hash of the applicant's identity number
 * @param decidedAt       when the decision was made, where the case goes on after it
 * @param authorityId     unit outside the item's department that is in charge of the applicant, where the form names one
 */
public record CaseView(UUID id, @Nullable String number, String itemCode, long releaseId, CaseStatus status,
        String channel, String confidentiality, String applicantName, @Nullable String applicantIdHash,
        @Nullable Long applicantAccountId, @Nullable Long streetId, @Nullable Long communityId, long bureauId,
        long departmentId, String regionCode, long createdBy, Instant createdAt, @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt, @Nullable Instant decidedAt, @Nullable Instant closedAt, @Nullable String outcomeReason,
        @Nullable Long authorityId) {

    static CaseView from(CaseFile c) {
        return new CaseView(c.id(), c.number(), c.itemCode(), c.releaseId(), c.status(), c.channel(),
                c.confidentiality(), c.applicantName(), c.applicantIdHash(), c.applicantAccountId(), c.streetId(),
                c.communityId(), c.bureauId(), c.departmentId(), c.regionCode(), c.createdBy(), c.createdAt(),
                c.submittedAt(), c.acceptedAt(), c.decidedAt(), c.closedAt(), c.outcomeReason(), c.authorityId());
    }

    /** Refuses what is possible only until the decision, such as withdrawal. */
    public void requireUndecided() {
        if (decidedAt != null && status.open()) {
            throw DomainProblem.conflict("already-decided", "本件已经作出决定，不能再撤回或者终止办理。",
                    "The case has been decided; it can no longer be withdrawn or terminated.");
        }
    }

    /** The day of application in civil time; of creation while it is a draft. */
    public java.time.LocalDate appliedOn() {
        Instant at = submittedAt != null ? submittedAt : createdAt;
        return java.time.LocalDate.ofInstant(at, YimenClock.ZONE);
    }
}
