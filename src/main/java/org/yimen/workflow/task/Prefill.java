package org.yimen.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;

/**
 * Fills a task's form with what is known: {@code properties.prefill} is FEEL over the case's facts. A form that says
 * {@code fresh} among its properties begins empty each time, as a record of one visit among many does; a field that says
 * {@code refill} is worked out anew each time.
 */
@Component
class Prefill {

    private final ConditionEvaluator feel;

    Prefill(ConditionEvaluator feel) {
        this.feel = feel;
    }

    /** The given data, with what is missing at the top level filled in. */
    Map<String, Object> into(JsonNode schema, Map<String, Object> data, Supplier<Map<String, Object>> facts) {
        Map<String, Object> filled = flag(schema, "fresh") ? new LinkedHashMap<>() : new LinkedHashMap<>(data);
        Map<String, String> wanted = new LinkedHashMap<>();
        Set<String> anew = new HashSet<>();
        collect(schema, wanted, anew);
        filled.keySet().removeAll(anew);
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

    private static boolean flag(JsonNode node, String name) {
        return node.path("properties").path(name).asText().equals("true");
    }

    private static void collect(JsonNode node, Map<String, String> wanted, Set<String> anew) {
        JsonNode prefill = node.path("properties").path("prefill");
        if (prefill.isTextual() && node.path("key").isTextual()) {
            wanted.put(node.path("key").asText(), prefill.asText());
            if (flag(node, "refill")) {
                anew.add(node.path("key").asText());
            }
        }
        if (!node.path("type").asText().equals("dynamiclist")) {
            node.path("components").forEach(child -> collect(child, wanted, anew));
        }
    }
}
