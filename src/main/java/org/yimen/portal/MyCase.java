package org.yimen.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseProgress.DueView;

/** One of a citizen's own applications and where it stands. */
record MyCase(UUID id, @Nullable String number, String itemCode, String itemName, String itemNameEn, String status,
        String statusName, String statusNameEn, Instant createdAt, @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt, @Nullable Instant closedAt, @Nullable String outcomeReason,
        @Nullable DueView due, PlainSteps.Words words, List<Step> steps, List<ToDo> toDo) {

    /** Something that waits for the applicant. */
    record ToDo(String taskId, String name, String nameEn, @Nullable Instant dueAt) {
    }
}
