package org.yimen.registers;

import org.jspecify.annotations.Nullable;

/** One column of an entry. */
record FieldValue(String key, String name, @Nullable String nameEn, String type, @Nullable Object value) {
}
