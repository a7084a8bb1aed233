package org.yimen.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice in the staff's list. */
record NoticeRow(UUID id, UUID caseId, @Nullable String caseNumber, String itemCode, String itemName, String title,
        String place, LocalDate startsOn, LocalDate endsOn, String state, @Nullable String closeReason,
        @Nullable Instant closedAt, int objections, int openObjections, boolean startEvidence, boolean endEvidence) {
}
