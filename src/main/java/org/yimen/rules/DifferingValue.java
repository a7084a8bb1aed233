package org.yimen.rules;

import org.jspecify.annotations.Nullable;

/** A parameter that has another value now; values as text. */
public record DifferingValue(String code, @Nullable String before, @Nullable String after) {
}
