package org.yimen.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paths such as {@code members[0].idNumber}: into a form's components and into its data. */
final class FormPaths {

    private FormPaths() {}

    /** The component a path names; row numbers are ignored. */
    static Optional<FormComponent> find(FormComponent form, String path) {
        return find(form, FormComponent.segments(path.replaceAll("\\[\\d*\\]", "")));
    }

    private static Optional<FormComponent> find(FormComponent container, List<String> wanted) {
        for (FormComponent child : container.components()) {
            List<String> own = FormComponent.segments(child.container() ? child.path() : child.key());
            boolean starts = wanted.size() >= own.size() && wanted.subList(0, own.size()).equals(own);
            if (!starts || FormComponent.LAYOUT.contains(child.type())) {
                continue;
            }
            List<String> rest = wanted.subList(own.size(), wanted.size());
            if (rest.isEmpty() && !own.isEmpty()) {
                return Optional.of(child);
            }
            if (child.container() && !rest.isEmpty()) {
                Optional<FormComponent> found = find(child, rest);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The value at dotted segments of nested maps, or null. */
    static @Nullable Object get(@Nullable Object data, List<String> segments) {
        Object value = data;
        for (String segment : segments) {
            value = value instanceof Map<?, ?> map ? map.get(segment) : null;
        }
        return value;
    }

    /** The value at a path with row numbers, or null. */
    static @Nullable Object get(Object data, String path) {
        Object value = data;
        for (String part : path.split("\\.")) {
            List<String> names = new ArrayList<>(List.of(part.replace("]", "").split("\\[")));
            value = value instanceof Map<?, ?> map ? map.get(names.remove(0)) : null;
            for (String index : names) {
                boolean row = index.matches("\\d{1,6}");
                value = row && value instanceof List<?> list && Integer.parseInt(index) < list.size()
                        ? list.get(Integer.parseInt(index)) : null;
            }
        }
        return value;
    }

    /** Puts a value below dotted segments, creating the maps between; a value of another kind in between gives way. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> data, List<String> segments, @Nullable Object value) {
        Map<String, Object> at = data;
        for (String segment : segments.subList(0, segments.size() - 1)) {
            if (!(at.get(segment) instanceof Map)) {
                at.put(segment, new java.util.LinkedHashMap<String, Object>());
            }
            at = (Map<String, Object>) at.get(segment);
        }
        at.put(segments.get(segments.size() - 1), value);
    }
}
