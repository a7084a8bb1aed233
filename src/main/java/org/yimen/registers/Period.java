package org.yimen.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Months in which an entry is owed an amount. Periods of an entry that are in force never overlap.
 *
 * @param to          last month; null: until further notice
 * @param causeId     the batch adjustment that brought it about, where no case did
 * @param replacedAt  when a later decision took its place; null while it is in force
 */
public record Period(UUID id, UUID entryId, YearMonth from, @Nullable YearMonth to, BigDecimal amount,
        List<AwardPart> breakdown, int memberCount, PeriodChange change, @Nullable UUID caseId,
        @Nullable Long evaluationId, @Nullable UUID causeId, Instant decidedAt, @Nullable Instant replacedAt) {

    /** Whether the month lies in it. */
    public boolean covers(YearMonth month) {
        return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }
}
