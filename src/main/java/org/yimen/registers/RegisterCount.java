package org.yimen.registers;

import org.jspecify.annotations.Nullable;

/** A register and how many entries of it the reader may see. */
record RegisterCount(String code, String name, @Nullable String nameEn, long count, long inForce) {
}
