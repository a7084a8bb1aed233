package org.yimen.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** Collects what is wrong with an input, so that the caller learns of everything at once. */
final class FieldChecks {

    private final List<FieldError> errors = new ArrayList<>();

    FieldChecks require(boolean fine, String field, String code, String zh, String en) {
        if (!fine) {
            errors.add(new FieldError(field, code, zh, en));
        }
        return this;
    }

    FieldChecks text(@Nullable String value, String field, int max) {
        if (value == null || value.isBlank()) {
            return require(false, field, "required", "请填写", "Required");
        }
        return require(value.length() <= max, field, "max-length", "最多" + max + "个字", "At most " + max + " characters");
    }

    FieldChecks present(@Nullable Object value, String field) {
        return require(value != null, field, "required", "请填写", "Required");
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
    }
}
