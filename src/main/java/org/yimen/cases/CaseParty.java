package org.yimen.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a case, for use inside the house: the name is in full.
 *
 * @param role      APPLICANT, AGENT or MEMBER
 * @param relation  relation to the applicant as the form codes it
 * @param idHash    keyed hash of the identity number
 * @param idSealed  the identity number, encrypted
 * @param birthDate as a valid identity number says
 * @param sex       GB/T 2261.1: 1 male, 2 female
 */
public record CaseParty(long id, UUID caseId, String role, String name, @Nullable String relation,
        @Nullable String idHash, byte @Nullable [] idSealed, @Nullable LocalDate birthDate, @Nullable Integer sex) {
}
