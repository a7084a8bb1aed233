package org.yimen.workflow.deadline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.TimeLimit;

/**
 * A clock to be started.
 *
 * @param taskId present for a clock of one task
 */
public record NewClock(UUID caseId, @Nullable String taskId, @Nullable String taskName, String code, String name,
        String nameEn, TimeLimit limit, @Nullable String legalBasis) {
}
