package org.yimen.workflow.task;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** What a request must bring, refused with 400 at its field when it does not. */
final class Given {

    private Given() {
    }

    static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw DomainProblem.invalid(new FieldError(field, "required", "此项必填。", "This is required."));
        }
        return value;
    }

    static String text(String field, @Nullable String text) {
        return value(field, text == null || text.isBlank() ? null : text);
    }

    static <T> List<T> all(String field, @Nullable List<@Nullable T> values) {
        return value(field, values == null || values.isEmpty() || values.stream().anyMatch(Objects::isNull)
                ? null : values.stream().map(Objects::requireNonNull).toList());
    }
}
