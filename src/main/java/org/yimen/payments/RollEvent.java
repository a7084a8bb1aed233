package org.yimen.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what with a roll or an adjustment. */
record RollEvent(String action, String name, String post, Instant at, @Nullable String note) {
}
