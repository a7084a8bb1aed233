package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component of a form-js schema, as far as the server cares. */
record FormComponent(
        String type,
        @Nullable String key,
        @Nullable String path,
        String label,
        String labelEn,
        @Nullable String hide,
        boolean disabled,
        JsonNode json,
        List<FormComponent> components) {

    static final Set<String> LAYOUT = Set.of("text", "html", "separator", "spacer", "image", "button");
    static final Set<String> CONTAINERS = Set.of("default", "group", "dynamiclist");
    static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checkbox", "checklist", "taglist", "expression",
            "identitynumber", "region", "money", "date", "phone", "bankaccount", "attachment", "name", "address",
            "creditcode");
    private static final Set<String> PERSONAL = Set.of("identitynumber", "phone", "bankaccount", "address");

    static FormComponent of(JsonNode json) {
        List<FormComponent> children = new ArrayList<>();
        json.path("components").forEach(child -> children.add(of(child)));
        String key = text(json, "key");
        String label = json.path("label").asText(key == null ? "" : key);
        return new FormComponent(
                json.path("type").asText(""),
                key,
                text(json, "path"),
                label,
                json.path("properties").path("labelEn").asText(key == null ? label : key),
                text(json.path("conditional"), "hide"),
                json.path("disabled").asBoolean(false),
                json,
                List.copyOf(children));
    }

    boolean list() {
        return type.equals("dynamiclist");
    }

    boolean container() {
        return CONTAINERS.contains(type);
    }

    boolean field() {
        return key != null && FIELDS.contains(type);
    }

    /** Always masked: the kinds that are personal by nature and those the author marked. */
    boolean personal() {
        return PERSONAL.contains(type) || "true".equals(property("personal"));
    }

    @Nullable String property(String name) {
        return text(json.path("properties"), name);
    }

    /** The entry of the material checklist that an attachment belongs to. */
    String material() {
        String material = text(json, "material");
        String property = property("material");
        return material != null ? material : property != null ? property : key == null ? "" : key;
    }

    JsonNode rule(String name) {
        return json.path("validate").path(name);
    }

    /** Keys and paths may be dotted. */
    static List<String> segments(@Nullable String dotted) {
        return dotted == null || dotted.isBlank() ? List.of() : List.of(dotted.split("\\."));
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
