package org.yimen.rules;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps personal values out of what is stored in clear. Figures, truth values and codes stay; names, numbers of people
 * and things, addresses and free text do not, nor do dates of single members of a household.
 */
final class Discretion {

    static final String MASK = "***";
    private static final int LONGEST_CODE = 60;
    private static final Pattern DIGITS = Pattern.compile("\\d{7}");
    private static final Pattern PERSONAL_KEY = Pattern.compile(
            "(?i).*(name|idnumber|idno|phone|address|account|cert|birth|birthdate)$");

    private final Set<String> personal = new HashSet<>();

    Discretion(Map<String, Object> inputs) {
        collect("", inputs.get("data"));
    }

    private void collect(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> collect(String.valueOf(k), v));
        } else if (value instanceof List<?> list) {
            list.forEach(v -> collect(key, v));
        } else if (value instanceof String text && !text.isBlank() && PERSONAL_KEY.matcher(key).matches()) {
            personal.add(text);
        }
    }

    /** A copy that may be kept and shown to whoever may read the case. */
    @Nullable Object figures(@Nullable Object value) {
        return figures("", value, false);
    }

    private @Nullable Object figures(String key, @Nullable Object value, boolean inside) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((k, v) -> copy.put(String.valueOf(k), figures(String.valueOf(k), v, inside)));
            return copy;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(figures(key, v, true)));
            return copy;
        }
        if (value instanceof Temporal) {
            return inside ? MASK : value.toString();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        String text = value.toString();
        boolean secret = text.length() > LONGEST_CODE || personal.contains(text) || DIGITS.matcher(text).find()
                || personal.stream().anyMatch(p -> p.length() > 1 && text.contains(p));
        return secret ? MASK : text;
    }
}
