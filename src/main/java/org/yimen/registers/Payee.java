package org.yimen.registers;

import org.jspecify.annotations.Nullable;

/** The account that an entitlement is paid to, in full: for the bank's file only, masked everywhere else. */
public record Payee(String holder, String account, @Nullable String bank) {

    /** Never in full, wherever it may be printed. */
    @Override
    public String toString() {
        return "Payee";
    }
}
