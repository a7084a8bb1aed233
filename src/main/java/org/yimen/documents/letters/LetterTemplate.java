package org.yimen.documents.letters;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merges a letter: logic-less Mustache over maps and lists only, so that a template can reach nothing but the data
 * it is given. A field without a value is an error that names it, never a blank in an official paper. A template
 * that is not a whole page is set into the common letter page with the organ's red head, title, number and date.
 */
public final class LetterTemplate {

    /** A letter that cannot be written since a field it quotes has no value, or since its template is broken. */
    public static class Incomplete extends Exception {
        private final String field;

        Incomplete(String field, Throwable cause) {
            super(field, cause);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .withEscaper(typed -> Escapers.HTML.escape(typed).replace("\n", "<br/>\u3000\u3000"))
            .withFormatter(LetterTemplate::format)
            .withLoader(name -> {
                throw new IOException("Letters have no partials");
            })
            .withCollector(new BasicCollector() {
                @Override
                public <K, V> Map<K, V> createFetcherCache() {
                    return new HashMap<>();
                }
            });
    private static final String PAGE = resource("/letters/page.html");

    private LetterTemplate() {}

    public static String merge(String template, Map<String, Object> context) throws Incomplete {
        Map<String, Object> filled = withoutBlanks(context);
        String merged = run(template, filled);
        if (template.toLowerCase(Locale.ROOT).contains("<html")) {
            return merged;
        }
        Map<String, Object> page = new HashMap<>(filled);
        page.put("body", merged);
        return run(PAGE, page);
    }

    private static String run(String template, Map<String, Object> context) throws Incomplete {
        try {
            return MUSTACHE.compile(template).execute(context);
        } catch (MustacheException.Context e) {
            throw new Incomplete(e.key, e);
        } catch (MustacheException e) {
            throw new Incomplete(String.valueOf(e.getMessage()), e);
        }
    }

    private static String format(Object value) {
        if (value instanceof LocalDate date) {
            return CHINESE_DATE.format(date);
        }
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Map<String, Object> withoutBlanks(Map<?, ?> map) {
        Map<String, Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object filled = withoutBlanks(value);
            if (filled != null) {
                kept.put(String.valueOf(key), filled);
            }
        });
        return kept;
    }

    private static @Nullable Object withoutBlanks(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return withoutBlanks(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(LetterTemplate::withoutBlanks).filter(Objects::nonNull).toList();
        }
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LetterTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
