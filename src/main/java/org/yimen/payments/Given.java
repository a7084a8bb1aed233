package org.yimen.payments;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** What a request must give; 400 at the field where it does not. */
final class Given {

    private static final int LONGEST = 500;

    private Given() {
    }

    static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw DomainProblem.invalid(new FieldError(field, "required", "请填写。", "This is required."));
        }
        return value;
    }

    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw DomainProblem.invalid(new FieldError(field, "required", "请填写，最多 500 个字。",
                    "This is required, 500 characters at most."));
        }
        return value.strip();
    }

    static YearMonth month(String field, @Nullable String value) {
        try {
            YearMonth month = YearMonth.parse(text(field, value));
            if (month.getYear() >= 2000 && month.getYear() < 2200) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below, like a year that cannot be meant
        }
        throw DomainProblem.invalid(new FieldError(field, "month", "月份应为 年-月，例如 2026-01。",
                "A month reads like 2026-01."));
    }

    static <E extends Enum<E>> E of(Class<E> type, String field, @Nullable String value) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw DomainProblem.invalid(new FieldError(field, "option", "不在可选范围内。", "Not one of the choices."));
    }
}
