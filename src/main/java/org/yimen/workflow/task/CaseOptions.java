package org.yimen.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;

/** Works out the options that come from the case's facts, which the browser does not have: the members, say. */
@Component
class CaseOptions {

    private static final String EXPRESSION = "valuesExpression";
    private static final Pattern FACTS = Pattern.compile("\\b(data|staff)\\.");

    private final ConditionEvaluator feel;
    private final ObjectMapper json;

    CaseOptions(ConditionEvaluator feel, ObjectMapper json) {
        this.feel = feel;
        this.json = json;
    }

    /** The schema with such options written out; the schema itself where there are none. */
    JsonNode into(JsonNode schema, Supplier<Map<String, Object>> facts) {
        if (!wanted(schema)) {
            return schema;
        }
        JsonNode settled = schema.deepCopy();
        Map<String, Object> known = facts.get();
        settled.findParents(EXPRESSION).stream().filter(CaseOptions::wanted)
                .forEach(field -> settle((ObjectNode) field, known));
        return settled;
    }

    private void settle(ObjectNode field, Map<String, Object> facts) {
        Object options = feel.evaluate(field.path(EXPRESSION).asText(), facts);
        field.remove(EXPRESSION);
        field.set("values", json.valueToTree(options == null ? List.of() : options));
    }

    private static boolean wanted(JsonNode node) {
        return node.findValues(EXPRESSION).stream().anyMatch(one -> FACTS.matcher(one.asText()).find());
    }
}
