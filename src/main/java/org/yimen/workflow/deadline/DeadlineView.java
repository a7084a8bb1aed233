package org.yimen.workflow.deadline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time limit of a case with its ledger, as shown to those who may read the case. */
public record DeadlineView(long id, String code, String name, String nameEn, String scope, @Nullable String taskName,
        String limit, @Nullable String legalBasis, Instant startAt, Instant dueAt, ClockState state, Light light,
        boolean estimated, String remainingText, String remainingTextEn, List<Event> events) {

    /** An entry of the ledger; the explanation says which days were skipped and why. */
    @Schema(name = "DeadlineEvent")
    public record Event(Instant at, String kind, @Nullable String limit, @Nullable String reason,
            @Nullable String legalBasis, Instant dueAt, String explanation, String explanationEn) {
    }
}
