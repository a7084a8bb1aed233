package org.yimen.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one source says about one person. */
record Line(long id, UUID reportId, UUID caseId, @Nullable UUID requestId, String sourceCode, Person person,
        Result result, @Nullable String error, @Nullable Settled settledBy, boolean lifted,
        @Nullable Map<String, Object> values, List<Finding> findings, State state, Instant changedAt) {

    /** How a person settled a line that got no answer. */
    enum Settled { HAND, UNAVAILABLE }

    /** What became of a finding. */
    enum State { FOUND, TOLD, CONTESTED, RECHECKED, UPHELD, CORRECTED }

    /** Whether nothing may be decided before a person has settled this line. */
    boolean unsettled() {
        return result == Result.ERR && settledBy == null;
    }

    boolean ofHousehold() {
        return person.key().equals(CasePersons.HOUSEHOLD);
    }

    /** Whether the line says something that a person has to judge. */
    boolean finding() {
        return result == Result.DIFF || result == Result.OVER;
    }
}
