package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the choices of a form say: letters quote 措施、责任单位, not the codes that are kept. */
@Component
public class ChoiceWords {

    /** A copy in which each chosen value is its label; several are joined. Other values stay as they are. */
    public Map<String, Object> of(FormSchema form, Map<String, Object> data) {
        return words(FormComponent.of(form.schema()), data);
    }

    private static Map<String, Object> words(FormComponent container, Map<?, ?> data) {
        Map<String, Object> said = new LinkedHashMap<>();
        data.forEach((key, value) -> said.put(String.valueOf(key), value));
        put(container, said);
        return said;
    }

    private static void put(FormComponent container, Map<String, Object> said) {
        for (FormComponent component : container.components()) {
            String key = component.container() ? component.path() : component.key();
            if (component.container() && key == null) {
                put(component, said);
            } else if (key != null && said.get(key) != null) {
                said.computeIfPresent(key, (k, value) -> said(component, value));
            }
        }
    }

    private static Object said(FormComponent component, Object value) {
        if (value instanceof Map<?, ?> group) {
            return words(component, group);
        }
        if (!(value instanceof List<?> several)) {
            return label(component, value);
        }
        return component.list() ? several.stream().map(row -> row instanceof Map<?, ?> one ? words(component, one) : row).toList()
                : several.stream().map(one -> label(component, one).toString()).collect(Collectors.joining("、"));
    }

    private static Object label(FormComponent component, Object value) {
        for (JsonNode choice : component.json().path("values")) {
            if (choice.path("value").asText().equals(value.toString())) {
                return choice.path("label").asText();
            }
        }
        return value;
    }
}
