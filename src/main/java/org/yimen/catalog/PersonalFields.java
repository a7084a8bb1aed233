package org.yimen.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.platform.Masking;

/** Which fields of a form are personal, and copies of data with them masked (Personal Information Protection Law). */
@Component
public class PersonalFields {

    private static final String HIDDEN = "***";

    /** A masked copy and the paths that were masked, such as {@code members[0].idNumber}. */
    public record Masked(Map<String, Object> data, List<String> paths) {}

    /** A copy with every personal value masked; keys the form does not know are left out. */
    public Map<String, Object> mask(FormSchema form, Map<String, Object> data) {
        return masked(form, data).data();
    }

    /** As {@link #mask} with the paths that may be revealed. */
    public Masked masked(FormSchema form, Map<String, Object> data) {
        List<String> paths = new ArrayList<>();
        Map<String, Object> copy = new LinkedHashMap<>();
        copy(FormComponent.of(form.schema()), data, "", copy, paths);
        return new Masked(copy, List.copyOf(paths));
    }

    /** The value at a path; empty when there is none. */
    public Optional<Object> valueAt(Map<String, Object> data, String path) {
        return Optional.ofNullable(FormPaths.get(data, path));
    }

    /** Whether the field at a path is personal; a path the form does not know is taken for personal. */
    public boolean personal(FormSchema form, String path) {
        return FormPaths.find(FormComponent.of(form.schema()), path).map(FormComponent::personal).orElse(true);
    }

    private void copy(FormComponent container, @Nullable Object data, String prefix, Map<String, Object> copy,
            List<String> paths) {
        for (FormComponent component : container.components()) {
            List<String> own = FormComponent.segments(component.container() ? component.path() : component.key());
            String path = prefix + String.join(".", own);
            if (component.container() && own.isEmpty()) {
                copy(component, data, prefix, copy, paths);
                continue;
            }
            Object value = own.isEmpty() ? null : FormPaths.get(data, own);
            if (value == null) {
                continue;
            }
            if (component.list() && value instanceof List<?> rows) {
                FormPaths.put(copy, own, rows(component, rows, path, paths));
            } else if (component.container()) {
                Object begun = FormPaths.get(copy, own);
                Map<String, Object> inner = new LinkedHashMap<>();
                if (begun instanceof Map<?, ?> map) {
                    map.forEach((k, v) -> inner.put(String.valueOf(k), v));
                }
                copy(component, value, path + ".", inner, paths);
                FormPaths.put(copy, own, inner);
            } else if (component.field()) {
                FormPaths.put(copy, own, component.personal() ? mask(component.type(), value) : value);
                if (component.personal()) {
                    paths.add(path);
                }
            }
        }
    }

    private List<Object> rows(FormComponent list, List<?> rows, String path, List<String> paths) {
        List<Object> copies = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> copy = new LinkedHashMap<>();
            copy(list, rows.get(i), path + "[" + i + "].", copy, paths);
            copies.add(copy);
        }
        return copies;
    }

    private static Object mask(String type, Object value) {
        if (!(value instanceof String text) || text.isBlank()) {
            return HIDDEN;
        }
        return switch (type) {
            case "identitynumber" -> text.length() < 8 ? HIDDEN : Masking.idNumber(text);
            case "phone" -> text.length() < 8 ? HIDDEN : Masking.phone(text);
            case "bankaccount" -> text.length() < 8 ? HIDDEN : Masking.bankAccount(text);
            case "address" -> Masking.address(text);
            case "name" -> Masking.name(text);
            default -> HIDDEN;
        };
    }
}
