package org.yimen.payments;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line a roll should have. */
record PlannedLine(YearMonth forMonth, LineKind kind, BigDecimal amount, @Nullable UUID periodId,
        @Nullable UUID repaysRoll, @Nullable Long recoveryId) {

    /** What makes two lines of an entry the same one. */
    String key() {
        return kind + " " + forMonth + (repaysRoll == null ? "" : " " + repaysRoll)
                + (recoveryId == null ? "" : " " + recoveryId);
    }
}
