package org.yimen.registers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader of a register asks for. */
record EntryFilter(@Nullable String q, @Nullable Long street, @Nullable EntryStatus state, @Nullable UUID cursor,
        int size) {
}
