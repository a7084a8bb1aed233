package org.yimen.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a roll agrees with the register, to the fen: what the register owes for the month is what the roll pays for it
 * and what it leaves out, and every line is as it must be.
 *
 * @param register   sum the register owes for the month
 * @param regular    sum of the roll's regular lines
 * @param leftOut    sum owed for the month to entries left out
 * @param byKind     sums of the lines by kind
 * @param transfers  sum of the transfers
 * @param total      sum of the lines
 */
record Reconciliation(boolean agrees, BigDecimal register, BigDecimal regular, BigDecimal leftOut,
        Map<LineKind, BigDecimal> byKind, BigDecimal transfers, BigDecimal total, List<Deviation> deviations,
        List<Warning> warnings) {

    /** A line that is not as it must be; {@code is} or {@code mustBe} is missing where there is none. */
    record Deviation(UUID entryId, @Nullable String caseNumber, String line, @Nullable BigDecimal is,
            @Nullable BigDecimal mustBe) {
    }

    /** Something to look at that does not stop the roll. */
    record Warning(UUID entryId, @Nullable String caseNumber, String code) {
    }
}
