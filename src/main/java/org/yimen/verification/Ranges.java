package org.yimen.verification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows an amount as a range to readers who do not work on the case (只给结论与区间). */
final class Ranges {

    private static final List<Integer> STEPS = List.of(1000, 5000, 10_000, 50_000, 100_000, 500_000);

    private Ranges() {
    }

    static @Nullable String of(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return null;
        }
        BigDecimal amount = new BigDecimal(number.toString());
        if (amount.signum() == 0) {
            return "0";
        }
        int below = 0;
        for (int step : STEPS) {
            if (amount.compareTo(BigDecimal.valueOf(step)) < 0) {
                return below == 0 ? "<" + step : below + "–" + step;
            }
            below = step;
        }
        return "≥" + below;
    }
}
