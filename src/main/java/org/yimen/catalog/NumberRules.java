package org.yimen.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers and money, as decimals; text is no number here. */
final class NumberRules {

    private static final int MOST_DIGITS = 15;

    private NumberRules() {}

    static @Nullable Flaw check(FormComponent field, Object value, FormScope scope) {
        boolean text = field.json().path("serializeToString").asBoolean(false);
        BigDecimal number = value instanceof Number || text && value instanceof String ? decimal(value) : null;
        if (number == null) {
            return Flaws.number(field);
        }
        boolean money = field.type().equals("money");
        BigDecimal min = decimal(FieldRules.rule(field, "min", scope));
        BigDecimal max = decimal(FieldRules.rule(field, "max", scope));
        if (min == null && money) {
            min = BigDecimal.ZERO;
        }
        if (min != null && number.compareTo(min) < 0) {
            return Flaws.min(field, min);
        }
        if (max != null && number.compareTo(max) > 0) {
            return Flaws.max(field, max);
        }
        int decimals = money ? 2 : field.json().path("decimalDigits").asInt(10);
        return number.stripTrailingZeros().scale() > decimals ? Flaws.decimals(field, decimals) : null;
    }

    /** The decimal a value stands for, or null when it is none or out of all bounds. */
    static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (!(value instanceof Number || value instanceof String)) {
            return null;
        }
        String text = value.toString();
        if (text.length() > 40) {
            return null;
        }
        try {
            BigDecimal number = value instanceof BigDecimal d ? d : new BigDecimal(text);
            long whole = (long) number.precision() - number.scale();
            return whole > MOST_DIGITS || number.scale() > 1000 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
