package org.yimen.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds which parameters differ between two sets of them. */
final class DifferingValues {

    private DifferingValues() {}

    /** In order of their codes; numbers are compared by value. */
    static List<DifferingValue> between(Map<?, ?> before, Map<?, ?> after) {
        List<DifferingValue> found = new ArrayList<>();
        collect("", before, after, found);
        return found;
    }

    private static void collect(String path, Map<?, ?> before, Map<?, ?> after, List<DifferingValue> found) {
        TreeSet<String> keys = new TreeSet<>();
        before.keySet().forEach(k -> keys.add(String.valueOf(k)));
        after.keySet().forEach(k -> keys.add(String.valueOf(k)));
        for (String key : keys) {
            Object old = before.get(key);
            Object now = after.get(key);
            if (old instanceof Map<?, ?> a && now instanceof Map<?, ?> b) {
                collect(path + key + ".", a, b, found);
            } else if (!Objects.equals(text(old), text(now))) {
                found.add(new DifferingValue(path + key, text(old), text(now)));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null
                : value instanceof Number number ? Feel.plain(new BigDecimal(number.toString())).toPlainString()
                : CanonicalJson.text(value);
    }
}
