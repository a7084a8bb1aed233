package org.yimen.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;

/** Fills the templates of a demo script: texts that begin with {@code =} are evaluated, nulls and nested values kept. */
@Component
class DemoExpressions {

    private final ConditionEvaluator feel;

    DemoExpressions(ConditionEvaluator feel) {
        this.feel = feel;
    }

    Map<String, Object> fill(Map<String, Object> template, Map<String, Object> context) {
        Map<String, Object> filled = new LinkedHashMap<>();
        template.forEach((key, value) -> {
            Object result = fill(value, context);
            if (result != null) {
                filled.put(key, result);
            }
        });
        return filled;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object fill(@Nullable Object value, Map<String, Object> context) {
        if (value instanceof String text && text.startsWith("=")) {
            return feel.evaluate(text.substring(1), context);
        }
        if (value instanceof Map<?, ?> map) {
            return fill((Map<String, Object>) map, context);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(row -> fill(row, context)).filter(java.util.Objects::nonNull).toList();
        }
        return value;
    }
}
