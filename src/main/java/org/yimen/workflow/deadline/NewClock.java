package org.yimen.workflow.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.TimeLimit;

/**
 * A clock to be started.
 *
 * @param taskId present for a clock of one task
 * @param from   since when it counts; now when absent
 */
public record NewClock(UUID caseId, @Nullable String taskId, @Nullable String taskName, String code, String name,
        String nameEn, TimeLimit limit, @Nullable String legalBasis, @Nullable Instant from) {
}
