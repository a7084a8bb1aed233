package org.yimen.workflow.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.workflow.deadline.Light;

/** A task as lists show it; the applicant's name is masked. */
public record TaskRow(String taskId, UUID caseId, @Nullable String caseNumber, String itemCode, String itemName,
        String applicantName, @Nullable String streetName, @Nullable String communityName, String taskKey,
        String taskName, String taskNameEn, String stage, String stageEn, @Nullable String fromName, Instant arrivedAt,
        @Nullable Instant dueAt, Light light, @Nullable String remainingText, @Nullable String remainingTextEn,
        String state, @Nullable String assigneeName, boolean mine, String poolName, boolean claimable, boolean urged,
        @Nullable String outcome, @Nullable Instant endedAt, @Nullable String note) {
}
