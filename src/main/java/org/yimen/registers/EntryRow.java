package org.yimen.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry in a register's list; the subject is masked. */
record EntryRow(UUID id, UUID caseId, @Nullable String caseNumber, String itemCode, String itemName,
        String subjectName, String status, LocalDate startsOn, @Nullable LocalDate endedOn,
        @Nullable BigDecimal amount, @Nullable Integer members, @Nullable String streetName,
        @Nullable String communityName, Instant enteredAt) {
}
