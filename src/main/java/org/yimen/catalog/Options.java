package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The choices of a field: listed in the form, found in its data by key, or computed by FEEL. */
final class Options {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Object> values;

    private Options(List<Object> values) {
        this.values = values;
    }

    static Options of(FormComponent field, FormScope scope) {
        JsonNode json = field.json();
        Object source;
        if (json.hasNonNull("valuesKey")) {
            source = scope.evaluate(json.path("valuesKey").asText());
        } else if (json.hasNonNull("valuesExpression")) {
            source = scope.evaluate(json.path("valuesExpression").asText());
        } else {
            source = JSON.convertValue(json.path("values"), Object.class);
        }
        List<Object> values = new ArrayList<>();
        if (source instanceof List<?> list) {
            list.forEach(o -> values.add(o instanceof Map<?, ?> m && m.containsKey("value") ? m.get("value") : o));
        }
        return new Options(values);
    }

    boolean contains(Object value) {
        return values.stream().anyMatch(option -> same(option, value));
    }

    private static boolean same(@Nullable Object option, Object value) {
        if (option instanceof Number && value instanceof Number) {
            BigDecimal a = NumberRules.decimal(option);
            BigDecimal b = NumberRules.decimal(value);
            return a != null && b != null && a.compareTo(b) == 0;
        }
        return value.equals(option);
    }
}
