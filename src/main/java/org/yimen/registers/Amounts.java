package org.yimen.registers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;

/** Amounts in yuan, exact to the fen: nothing is rounded here, and what would need rounding is refused. */
final class Amounts {

    private Amounts() {
    }

    /** A monthly amount: there, not negative, whole fen. */
    static BigDecimal exact(@Nullable Object value) {
        if (!(value instanceof BigDecimal amount)) {
            throw DomainProblem.unprocessable("amount-missing", "办件中没有月金额，不能列入发放。",
                    "The case gives no monthly amount.");
        }
        if (amount.signum() < 0) {
            throw DomainProblem.unprocessable("amount-negative", "月金额不能小于零。",
                    "A monthly amount cannot be below zero.");
        }
        return signed(amount);
    }

    /** An amount in whole fen, of either sign. */
    static BigDecimal signed(BigDecimal amount) {
        try {
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw DomainProblem.unprocessable("amount-inexact", "金额须精确到分。", "Amounts must be whole fen.");
        }
    }

    /** Refuses a breakdown that does not sum up to the amount. */
    static void requireWhole(BigDecimal amount, List<AwardPart> breakdown) {
        BigDecimal sum = breakdown.stream().map(AwardPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!breakdown.isEmpty() && sum.compareTo(amount) != 0) {
            throw DomainProblem.unprocessable("breakdown-differs", "金额构成合计 " + sum + " 元，与月金额 " + amount + " 元不一致。",
                    "The breakdown sums up to " + sum + ", not to " + amount + ".");
        }
    }
}
