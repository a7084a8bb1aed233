package org.yimen.registers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case decided about a monthly payment. */
record Award(BigDecimal amount, List<AwardPart> breakdown, List<CoveredMember> members, @Nullable Payee payee,
        @Nullable YearMonth from, @Nullable Long evaluationId) {
}
