package org.yimen.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.core.JsonGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One way to write each value, so that equal values are equal text: keys in order, plain decimals. Dates among inputs
 * are tagged, so that they come back as dates and FEEL sees the same on replay.
 */
final class CanonicalJson {

    private static final String DATE = "@date";
    private static final String TIME = "@time";
    private static final String MOMENT = "@moment";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CanonicalJson() {}

    /** Inputs, to be read back by {@link #inputs(String)}. */
    static String write(Map<String, Object> inputs) {
        return text(tagged(inputs));
    }

    /** Anything else, with dates as plain text. */
    static String text(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + e.getOriginalMessage());
        }
    }

    /** The inputs as FEEL gets them, the first time and on every replay: numbers BigDecimal, dates dates. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> inputs(String text) {
        try {
            return (Map<String, Object>) java.util.Objects.requireNonNull(untagged(JSON.readValue(text, Map.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored inputs cannot be read");
        }
    }

    /** Stored result rows, with numbers as BigDecimal. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(String text) {
        try {
            return (List<Map<String, Object>>) java.util.Objects.requireNonNull(
                    untagged(JSON.readValue(text, List.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored results cannot be read");
        }
    }

    private static @Nullable Object tagged(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((k, v) -> copy.put(String.valueOf(k), tagged(v)));
            return copy;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(tagged(v)));
            return copy;
        }
        if (value instanceof Number number) {
            return Feel.plain(new BigDecimal(number.toString()));
        }
        if (value instanceof LocalDate) {
            return Map.of(DATE, value.toString());
        }
        if (value instanceof LocalDateTime) {
            return Map.of(TIME, value.toString());
        }
        if (value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime) {
            return Map.of(MOMENT, value.toString());
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }

    private static @Nullable Object untagged(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1 && map.get(DATE) instanceof String date) {
                return LocalDate.parse(date);
            }
            if (map.size() == 1 && map.get(TIME) instanceof String time) {
                return LocalDateTime.parse(time);
            }
            if (map.size() == 1 && map.get(MOMENT) instanceof String moment) {
                return ZonedDateTime.parse(moment);
            }
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((k, v) -> copy.put(String.valueOf(k), untagged(v)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(untagged(v)));
            return copy;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
