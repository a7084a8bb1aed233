package org.yimen.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.FieldError;

/** One walk over a form and its data that collects what is wrong. */
final class FormErrors {

    /** No household and no list of assets is longer; keeps a hostile request small. */
    private static final int MOST_ROWS = 200;

    private final FormScope outer;
    private final Map<String, Object> kept;
    private final List<FieldError> errors = new ArrayList<>();

    FormErrors(FormScope outer, Map<String, Object> kept) {
        this.outer = outer;
        this.kept = kept;
    }

    List<FieldError> of(FormComponent form, Map<String, Object> data) {
        container(form, data, "", outer);
        return List.copyOf(errors);
    }

    private void container(FormComponent container, @Nullable Object data, String prefix, FormScope scope) {
        for (FormComponent component : container.components()) {
            if (FormComponent.LAYOUT.contains(component.type()) || component.disabled() || scope.hidden(component)) {
                continue;
            }
            List<String> own = FormComponent.segments(component.container() ? component.path() : component.key());
            String path = prefix + String.join(".", own);
            Object value = FormPaths.get(data, own);
            if (component.list()) {
                list(component, value, path, scope);
            } else if (component.container()) {
                group(component, own.isEmpty() ? data : value, own.isEmpty() ? prefix : path + ".", path, scope);
            } else if (component.field() && !component.type().equals("expression")) {
                field(component, value, path, scope);
            }
        }
    }

    private void group(FormComponent group, @Nullable Object value, String prefix, String path, FormScope scope) {
        if (value != null && !(value instanceof Map)) {
            add(path, Flaws.type(group));
            return;
        }
        container(group, value, prefix, scope);
    }

    private void list(FormComponent list, @Nullable Object value, String path, FormScope scope) {
        if (value != null && !(value instanceof List)) {
            add(path, Flaws.type(list));
            return;
        }
        List<?> rows = value == null ? List.of() : (List<?>) value;
        int before = errors.size();
        Flaw size = FieldRules.count(list, rows.size(), scope, MOST_ROWS);
        if (size != null) {
            add(path, size);
        }
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
            String row = path + "[" + i + "]";
            if (rows.get(i) instanceof Map) {
                container(list, rows.get(i), row + ".", scope.row(path, i));
            } else {
                add(row, Flaws.type(list));
            }
        }
        if (errors.size() == before) {
            cross(list, rows.isEmpty() ? null : FormPaths.get(kept, path), path, scope);
        }
    }

    private void field(FormComponent field, @Nullable Object value, String path, FormScope scope) {
        Flaw flaw = FieldRules.check(field, value, scope);
        if (flaw != null) {
            add(path, flaw);
        } else {
            cross(field, value, path, scope);
        }
    }

    /** FEEL over several fields: false is an error, and so is null when the field is filled. */
    private void cross(FormComponent component, @Nullable Object value, String path, FormScope scope) {
        String check = component.property("check");
        if (check == null) {
            return;
        }
        Object fine = scope.check(check, value);
        boolean refused = fine == null ? !FieldRules.empty(value) : !Boolean.TRUE.equals(fine);
        if (refused) {
            add(path, Flaws.check(component));
        }
    }

    private void add(String path, Flaw flaw) {
        errors.add(new FieldError(path, flaw.code(), flaw.zh(), flaw.en()));
    }
}
