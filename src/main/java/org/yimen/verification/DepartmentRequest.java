package org.yimen.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question to one source about persons of a case. */
record DepartmentRequest(UUID id, UUID reportId, UUID caseId, String sourceCode, List<Person> persons, State state,
        @Nullable String ticket, int attempts, Instant requestedAt, @Nullable Instant firstCalledAt) {

    /** Where it stands. */
    enum State { QUEUED, SENT, ANSWERED, REFUSED, GIVEN_UP, CANCELLED }
}
