package org.yimen.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How alike two names are: the share of characters that need no change to turn one into the other. */
public final class Similarity {

    private static final int PLACES = 2;

    private Similarity() {
    }

    /** From 0, nothing in common, to 1, the same; two decimals. */
    public static BigDecimal of(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int longest = Math.max(a.length, b.length);
        return longest == 0 ? BigDecimal.ONE : BigDecimal.valueOf(longest - changes(a, b))
                .divide(BigDecimal.valueOf(longest), PLACES, RoundingMode.HALF_UP);
    }

    private static int changes(int[] a, int[] b) {
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length];
    }
}
