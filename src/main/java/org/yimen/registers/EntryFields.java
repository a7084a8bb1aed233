package org.yimen.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem.Register;

/** The columns of entries: worked out from a case, and as they are stored. */
@Component
class EntryFields {

    private final ConditionEvaluator feel;
    private final ObjectMapper json;

    EntryFields(ConditionEvaluator feel, ObjectMapper json) {
        this.feel = feel;
        this.json = json;
    }

    /** What the columns say of a case with these facts. */
    List<FieldValue> of(Register register, Map<String, Object> facts) {
        return register.fields().stream().map(field -> new FieldValue(field.key(), field.name(), field.nameEn(),
                field.type(), feel.evaluate(field.from(), facts))).toList();
    }

    String write(List<FieldValue> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<FieldValue> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
