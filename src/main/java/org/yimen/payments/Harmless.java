package org.yimen.payments;

import org.jspecify.annotations.Nullable;

/** Text that a spreadsheet shows and does not carry out (formula injection). */
final class Harmless {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Harmless() {
    }

    static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
