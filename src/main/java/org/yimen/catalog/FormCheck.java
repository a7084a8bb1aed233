package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Proves that a form uses only what the server can check: known types, sound patterns, FEEL that parses. */
final class FormCheck {

    private final String file;
    private final ConditionEvaluator feel;

    private FormCheck(String file, ConditionEvaluator feel) {
        this.file = file;
        this.feel = feel;
    }

    static void check(String file, FormComponent form, ConditionEvaluator feel) {
        if (!form.type().equals("default") || form.json().path("schemaVersion").asInt() == 0) {
            throw new ContentProblem(file, "type", "must be a form-js form with type default and a schemaVersion");
        }
        FormCheck check = new FormCheck(file, feel);
        Set<String> paths = new HashSet<>();
        form.components().forEach(c -> check.component(c, "", paths));
    }

    private void component(FormComponent component, String prefix, Set<String> paths) {
        String type = component.type();
        String own = component.container() ? component.path() : component.key();
        String path = own == null ? prefix : prefix + own;
        String at = path.isEmpty() ? type : path;
        if (!component.container() && !FormComponent.LAYOUT.contains(type) && !FormComponent.FIELDS.contains(type)) {
            throw new ContentProblem(file, at, "unknown component type " + type);
        }
        if (FormComponent.FIELDS.contains(type) && component.key() == null || component.list() && own == null) {
            throw new ContentProblem(file, at, "a " + type + " needs a " + (component.list() ? "path" : "key"));
        }
        if ((component.field() || component.list()) && !paths.add(path)) {
            throw new ContentProblem(file, at, "the path occurs twice");
        }
        expression(at + ".conditional.hide", component.hide());
        expression(at + ".properties.check", component.property("check"));
        expression(at + ".properties.prefill", component.property("prefill"));
        if (type.equals("expression")) {
            expression(at + ".expression", component.json().path("expression").asText());
        }
        JsonNode pattern = component.rule("pattern");
        if (pattern.isTextual()) {
            try {
                Pattern.compile(pattern.asText());
            } catch (PatternSyntaxException e) {
                throw new ContentProblem(file, at + ".validate.pattern", e.getDescription());
            }
        }
        String below = component.list() ? path + "[]." : path.isEmpty() || path.equals(prefix) ? prefix : path + ".";
        component.components().forEach(c -> component(c, below, paths));
    }

    private void expression(String key, @Nullable String expression) {
        if (expression != null) {
            feel.problem(expression).ifPresent(p -> {
                throw new ContentProblem(file, key, "is not FEEL: " + p);
            });
        }
    }
}
