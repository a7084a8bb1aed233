package org.yimen.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps of some data what a form shows: no unknown keys, no hidden or disabled fields; computes expression fields. */
final class FormPruning {

    /** Hiding one field may hide another; real forms settle at the second or third pass. */
    private static final int PASSES = 8;

    private final FormScope.Feel feel;

    FormPruning(FormScope.Feel feel) {
        this.feel = feel;
    }

    Map<String, Object> prune(FormComponent form, Map<String, Object> data, Map<String, Object> context) {
        Map<String, Object> seen = data;
        for (int pass = 0; pass < PASSES; pass++) {
            Map<String, Object> kept = container(form, data, "", FormScope.of(feel, seen, context));
            if (kept.equals(seen)) {
                return kept;
            }
            seen = kept;
        }
        return seen;
    }

    private Map<String, Object> container(FormComponent container, @Nullable Object data, String prefix,
            FormScope scope) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (FormComponent component : container.components()) {
            if (FormComponent.LAYOUT.contains(component.type()) || scope.hidden(component)) {
                continue;
            }
            List<String> own = FormComponent.segments(component.container() ? component.path() : component.key());
            String path = prefix + String.join(".", own);
            Object value = FormPaths.get(data, own);
            if (component.list()) {
                put(kept, own, value instanceof List<?> rows ? rows(component, rows, path, scope) : value);
            } else if (component.container()) {
                Map<String, Object> inner = container(component, value, own.isEmpty() ? prefix : path + ".", scope);
                if (own.isEmpty()) {
                    merge(kept, inner);
                } else if (!inner.isEmpty()) {
                    merge(kept, nested(own, inner));
                }
            } else if (component.type().equals("expression")) {
                put(kept, own, scope.evaluate(component.json().path("expression").asText()));
            } else if (component.field() && !component.disabled()) {
                put(kept, own, value);
            }
        }
        return kept;
    }

    private List<Object> rows(FormComponent list, List<?> rows, String path, FormScope scope) {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean row = rows.get(i) instanceof Map;
            kept.add(row ? container(list, rows.get(i), path + "[" + i + "].", scope.row(path, i)) : rows.get(i));
        }
        return kept;
    }

    private static void put(Map<String, Object> kept, List<String> path, @Nullable Object value) {
        if (value != null) {
            FormPaths.put(kept, path, value);
        }
    }

    private static Map<String, Object> nested(List<String> path, Map<String, Object> inner) {
        Map<String, Object> outer = new LinkedHashMap<>();
        FormPaths.put(outer, path, inner);
        return outer;
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, Object> more) {
        more.forEach((key, value) -> {
            if (into.get(key) instanceof Map<?, ?> existing && value instanceof Map<?, ?> added) {
                merge((Map<String, Object>) existing, (Map<String, Object>) added);
            } else {
                into.put(key, value);
            }
        });
    }
}
