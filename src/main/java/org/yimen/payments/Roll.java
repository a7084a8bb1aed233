package org.yimen.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment roll 发放批次 of a register for a month. */
record Roll(UUID id, String registerCode, String registerName, @Nullable String registerNameEn, YearMonth month,
        RollStatus status, long departmentId, int lines, BigDecimal total, long generatedBy, @Nullable Long checkedBy,
        @Nullable Long approvedBy, Instant generatedAt, @Nullable String reconciliation) {
}
