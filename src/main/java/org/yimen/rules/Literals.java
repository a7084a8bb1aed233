package org.yimen.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers the cells that are plain texts or truth values without the FEEL engine, which builds its function table anew
 * for each evaluation. Most cells of a decision table are such; {@code LiteralsTests} holds both to the same answers.
 */
final class Literals {

    private static final String TEXT = "\"[^\"\\\\]*\"";
    private static final Pattern ONE = Pattern.compile(TEXT);
    private static final Pattern TEXTS = Pattern.compile(TEXT + "(\\s*,\\s*" + TEXT + ")*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Object NOT_PLAIN = new Object();
    private static final int MOST_CACHED = 5000;

    private final Map<String, Object> values = new ConcurrentHashMap<>();
    private final Map<String, Object> cells = new ConcurrentHashMap<>();

    /** What a plain expression stands for; empty when it is not plain. */
    Optional<Object> value(String expression) {
        Object known = remembered(values, expression, Literals::valueOf);
        return known == NOT_PLAIN ? Optional.empty() : Optional.of(known);
    }

    /** Whether the input satisfies a plain cell; empty when the cell or the input is not plain. */
    Optional<Boolean> satisfied(String cell, @Nullable Object input) {
        Object known = remembered(cells, cell, Literals::cellOf);
        if (known instanceof Boolean wanted && input instanceof Boolean) {
            return Optional.of(wanted.equals(input));
        }
        return known instanceof Set<?> wanted && input instanceof String ? Optional.of(wanted.contains(input))
                : Optional.empty();
    }

    private static Object remembered(Map<String, Object> cache, String text,
            java.util.function.Function<String, Object> reader) {
        Object known = cache.get(text);
        if (known == null) {
            known = reader.apply(text.strip());
            if (cache.size() < MOST_CACHED) {
                cache.put(text, known);
            }
        }
        return known;
    }

    private static Object valueOf(String text) {
        if (ONE.matcher(text).matches()) {
            return text.substring(1, text.length() - 1);
        }
        if (NUMBER.matcher(text).matches()) {
            return Feel.plain(new BigDecimal(text));
        }
        return truth(text);
    }

    private static Object cellOf(String text) {
        if (!TEXTS.matcher(text).matches()) {
            return truth(text);
        }
        Set<String> texts = new HashSet<>();
        for (Matcher each = ONE.matcher(text); each.find();) {
            texts.add(each.group().substring(1, each.group().length() - 1));
        }
        return texts;
    }

    private static Object truth(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : NOT_PLAIN;
    }
}
