package org.yimen.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.LazyMap;

/**
 * What FEEL of a form sees, as in form-js: every field of the form by name, and within a repeating row {@code this}
 * (the row), {@code parent} and {@code i} (row numbers from 1), also as {@code _this_} and so on.
 */
final class FormScope {

    /** What evaluates FEEL, and the clock that says which birth dates lie ahead. */
    record Feel(ConditionEvaluator evaluator, Clock clock) {}

    private final Feel feel;
    private final Map<String, Object> root;
    private final @Nullable Object documents;
    private final @Nullable Object self;
    private final @Nullable Object parent;
    private final List<Integer> rows;
    private final Map<String, Object> variables;

    private FormScope(Feel feel, Map<String, Object> root, @Nullable Object documents, @Nullable Object self,
            @Nullable Object parent, List<Integer> rows) {
        this.feel = feel;
        this.root = root;
        this.documents = documents;
        this.self = self;
        this.parent = parent;
        this.rows = rows;
        this.variables = variables();
    }

    /** The outermost scope: the form's data over what the caller adds, e.g. {@code param}. */
    static FormScope of(Feel feel, Map<String, Object> data, Map<String, Object> context) {
        Map<String, Object> root = LazyMap.copyOf(context);
        root.putAll(data);
        return new FormScope(feel, root, context.get("documents"), data, null, List.of());
    }

    FormScope row(String path, int index) {
        List<Integer> numbers = new ArrayList<>(rows);
        numbers.add(index + 1);
        return new FormScope(feel, root, documents, FormPaths.get(root, path + "[" + index + "]"), self, List.copyOf(numbers));
    }

    /**
     * How many documents the case holds under a material, where the caller tells ({@code documents} in the context);
     * empty where no case is known, as in the preview of a form.
     */
    OptionalInt documents(String material) {
        if (!(documents instanceof Map<?, ?> counts)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(counts.get(material) instanceof Number n ? n.intValue() : 0);
    }

    Clock clock() {
        return feel.clock();
    }

    boolean hidden(FormComponent component) {
        return component.hide() != null && Boolean.TRUE.equals(evaluate(component.hide()));
    }

    @Nullable Object evaluate(String expression) {
        return feel.evaluator().evaluate(expression, variables);
    }

    /** A cross-field check sees the row's own fields by name too, and the field's value as {@code value}. */
    @Nullable Object check(String expression, @Nullable Object value) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        if (!rows.isEmpty() && self instanceof Map<?, ?> row) {
            row.forEach((k, v) -> all.put(String.valueOf(k), v));
        }
        all.put("value", value);
        return feel.evaluator().evaluate(expression, all);
    }

    private Map<String, Object> variables() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("this", self);
        all.put("parent", parent);
        all.put("i", rows);
        all.putAll(root);
        all.put("_this_", self);
        all.put("_parent_", parent);
        all.put("_i_", rows);
        return all;
    }
}
