package org.yimen.rules;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** Whatever a form holds that is longer than any code is taken for free text. */
    private static final int LONGEST_CODE = 12;
    private static final Pattern DIGITS = Pattern.compile("\\d{7,}[Xx]?");
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]+");
    private static final Pattern PERSONAL_KEY = Pattern.compile(
            "(?i).*(name|idnumber|idno|phone|address|account|cert|birth|birthdate)$");

    private final List<String> personal;

    /** @param rules the decision's own words: what it says itself is nobody's secret, though a form may repeat it */
    Discretion(Map<String, Object> inputs, String rules) {
        Set<String> found = new HashSet<>();
        collect("", inputs.get("data"), found);
        found.removeIf(text -> text.length() > LONGEST_CODE && rules.contains(text));
        personal = found.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static void collect(String key, @Nullable Object value, Set<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> collect(String.valueOf(k), v, found));
        } else if (value instanceof List<?> list) {
            list.forEach(v -> collect(key, v, found));
        } else if (value instanceof String text && !text.isBlank()
                && (PERSONAL_KEY.matcher(key).matches() || text.length() > LONGEST_CODE && !CODE.matcher(text).matches())) {
            found.add(text);
        }
    }

    /** A copy that may be kept and shown to whoever may read the case. */
    @Nullable Object figures(@Nullable Object value) {
        return figures(value, false);
    }

    private @Nullable Object figures(@Nullable Object value, boolean inside) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((k, v) -> copy.put(String.valueOf(k), figures(v, inside)));
            return copy;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(figures(v, true)));
            return copy;
        }
        if (value instanceof Temporal) {
            return inside ? MASK : value.toString();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return masked(value.toString());
    }

    /** A single letter is masked only where it stands alone; it would riddle every word. */
    private String masked(String text) {
        String masked = text;
        for (String secret : personal) {
            if (text.equals(secret)) {
                return MASK;
            }
            masked = secret.length() > 1 ? masked.replace(secret, MASK) : masked;
        }
        return DIGITS.matcher(masked).replaceAll(MASK);
    }
}
