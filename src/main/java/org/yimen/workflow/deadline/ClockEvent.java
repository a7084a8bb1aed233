package org.yimen.workflow.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.TimeLimit;

/**
 * One entry of a clock's ledger as the due date is computed from it.
 *
 * @param limit the limit at START, what is added at EXTEND, else absent
 */
record ClockEvent(Kind kind, Instant at, @Nullable TimeLimit limit) {

    enum Kind { START, PAUSE, RESUME, EXTEND, STOP, RECALCULATE }

    TimeLimit requiredLimit() {
        if (limit == null) {
            throw new IllegalStateException(kind + " without a limit");
        }
        return limit;
    }
}
