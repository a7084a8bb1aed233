package org.yimen.registers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry to be verified again soon. */
record DueReview(UUID entryId, @Nullable String caseNumber, String subjectName, @Nullable String streetName,
        @Nullable String communityName, LocalDate reviewOn, @Nullable Integer reviewMonths) {
}
