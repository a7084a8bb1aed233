package org.yimen.payments;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A transfer as the bank needs it, in full. */
record BankRow(int number, @Nullable String caseNumber, String subject, String holder, String account,
        @Nullable String bank, BigDecimal amount, @Nullable String street, @Nullable String community,
        String contains) {

    /** Never in full, wherever it may be printed. */
    @Override
    public String toString() {
        return "BankRow " + number;
    }
}
