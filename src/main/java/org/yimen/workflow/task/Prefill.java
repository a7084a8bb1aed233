package org.yimen.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;

/** Fills a task's form with what is known: {@code properties.prefill} is FEEL over the case's facts. */
@Component
class Prefill {

    private final ConditionEvaluator feel;

    Prefill(ConditionEvaluator feel) {
        this.feel = feel;
    }

    /** The given data, with what is missing at the top level filled in. */
    Map<String, Object> into(JsonNode schema, Map<String, Object> data, Supplier<Map<String, Object>> facts) {
        Map<String, Object> filled = new LinkedHashMap<>(data);
        Map<String, String> wanted = new LinkedHashMap<>();
        collect(schema, wanted);
        wanted.keySet().removeAll(filled.keySet());
        if (!wanted.isEmpty()) {
            Map<String, Object> known = facts.get();
            wanted.forEach((key, expression) -> put(filled, key, expression, known));
        }
        return filled;
    }

    private void put(Map<String, Object> filled, String key, String expression, Map<String, Object> facts) {
        Object value = value(expression, facts);
        if (value != null) {
            filled.put(key, value);
        }
    }

    /** What cannot be worked out yet stays empty. */
    private @Nullable Object value(String expression, Map<String, Object> facts) {
        try {
            return feel.evaluate(expression, facts);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void collect(JsonNode node, Map<String, String> wanted) {
        JsonNode prefill = node.path("properties").path("prefill");
        if (prefill.isTextual() && node.path("key").isTextual()) {
            wanted.put(node.path("key").asText(), prefill.asText());
        }
        if (!node.path("type").asText().equals("dynamiclist")) {
            node.path("components").forEach(child -> collect(child, wanted));
        }
    }
}
