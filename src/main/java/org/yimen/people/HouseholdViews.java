package org.yimen.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseStatus;

/** What screens see of persons and households; identity numbers are masked. */
final class HouseholdViews {

    private HouseholdViews() {
    }

    /** A person as one of the reader's cases has them; {@code age} in years. */
    record PersonView(UUID personId, String name, @Nullable String idMasked, @Nullable LocalDate birthDate,
            @Nullable Integer sex, @Nullable Integer age) {
    }

    /** A party of a case and the person it is. */
    record PartyPerson(long partyId, UUID personId) {
    }

    /** Somebody who shared a household with the person; {@code cases} in which they did, {@code lastOn} the latest. */
    record HouseholdMember(UUID fileId, List<PersonView> persons, int cases, @Nullable Instant lastOn) {
    }

    /** Somebody of the household in a case: role, and relation to its applicant. */
    record CasePart(UUID fileId, String name, String role, @Nullable String relation, @Nullable String relationEn) {
    }

    /** A case of somebody of the household. */
    record HouseholdCase(UUID id, @Nullable String number, String itemName, String itemNameEn, CaseStatus status,
            String applicantName, @Nullable Instant submittedAt, List<CasePart> parts) {
    }

    /**
     * The household file, as far as the reader may read its cases.
     *
     * @param persons the person, and whoever was merged with them
     * @param capped  there are more cases than are shown
     */
    record HouseholdFile(UUID fileId, List<PersonView> persons, List<HouseholdMember> members,
            List<HouseholdCase> cases, List<HouseholdEntitlements.Entitlement> entitlements,
            List<HouseholdPayments.Transfer> payments, boolean capped, boolean mayMerge) {
    }

    /** Another case in which one of the same persons has a part. */
    record RelatedCase(UUID id, @Nullable String number, String itemName, String itemNameEn, CaseStatus status,
            String applicantName, @Nullable Instant submittedAt, boolean sameApplicant) {
    }
}
