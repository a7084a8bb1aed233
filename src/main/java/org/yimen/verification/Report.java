package org.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One round of questions about the persons of a case. */
record Report(UUID id, UUID caseId, int round, Consent.Scope purpose, @Nullable UUID entryId, Instant requestedAt,
        @Nullable Instant completedAt, @Nullable Outcome outcome, @Nullable LocalDate validUntil,
        @Nullable Outcome announced) {

    boolean complete() {
        return outcome != null;
    }
}
