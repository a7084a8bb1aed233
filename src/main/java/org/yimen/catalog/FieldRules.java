package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decides by its type whether a value may stand in a field. */
final class FieldRules {

    private FieldRules() {}

    static @Nullable Flaw check(FormComponent field, @Nullable Object value, FormScope scope) {
        boolean required = truth(field, "required", scope);
        if (field.type().equals("checkbox")) {
            if (value != null && !(value instanceof Boolean)) {
                return Flaws.type(field);
            }
            return required && !Boolean.TRUE.equals(value) ? Flaws.mustBeTicked(field) : null;
        }
        if (field.type().equals("attachment")) {
            return attachment(field, value, required, scope);
        }
        if (empty(value)) {
            int least = switch (field.type()) {
                case "checklist", "taglist" -> integer(field, "minItems", scope, 0);
                default -> 0;
            };
            return required ? Flaws.required(field) : least > 0 ? Flaws.minItems(field, least) : null;
        }
        return value == null ? null : switch (field.type()) {
            case "number", "money" -> NumberRules.check(field, value, scope);
            case "select", "radio" -> Options.of(field, scope).contains(value) ? null
                    : value instanceof Collection ? Flaws.type(field) : Flaws.option(field);
            case "checklist", "taglist" -> choices(field, value, scope);
            default -> TextRules.check(field, value, scope);
        };
    }

    /** The number of rows or choices. */
    static @Nullable Flaw count(FormComponent list, int count, FormScope scope, int most) {
        int min = Math.max(integer(list, "minItems", scope, 0), truth(list, "required", scope) ? 1 : 0);
        int max = integer(list, "maxItems", scope, most);
        return count < min ? Flaws.minItems(list, min) : count > max ? Flaws.maxItems(list, max) : null;
    }

    static boolean empty(@Nullable Object value) {
        return value == null || value instanceof String s && s.isBlank()
                || value instanceof Collection<?> c && c.isEmpty() || value instanceof Map<?, ?> m && m.isEmpty();
    }

    private static @Nullable Flaw choices(FormComponent field, Object value, FormScope scope) {
        if (!(value instanceof List<?> chosen)) {
            return Flaws.type(field);
        }
        Options options = Options.of(field, scope);
        if (chosen.stream().anyMatch(c -> c == null || !options.contains(c))
                || chosen.stream().distinct().count() < chosen.size()) {
            return Flaws.option(field);
        }
        return count(field, chosen.size(), scope, 500);
    }

    /** What counts is how many documents the case really holds, not how many the value names. */
    private static @Nullable Flaw attachment(FormComponent field, @Nullable Object value, boolean required,
            FormScope scope) {
        Collection<?> ids = value == null ? List.of() : value instanceof Collection<?> c ? c : List.of(value);
        if (ids.size() > 200 || !ids.stream().allMatch(id -> id instanceof String s && s.length() <= 200)) {
            return Flaws.type(field);
        }
        int least = Math.max(required ? 1 : 0, integer(field, "minItems", scope, 0));
        OptionalInt kept = scope.documents(field.material());
        return kept.isEmpty() || kept.getAsInt() >= least ? null : Flaws.documents(field, least);
    }

    /** A rule's value; rules may be FEEL. */
    static @Nullable Object rule(FormComponent field, String name, FormScope scope) {
        JsonNode rule = field.rule(name);
        if (rule.isTextual() && rule.asText().startsWith("=")) {
            return scope.evaluate(rule.asText());
        }
        return rule.isBoolean() ? (Object) rule.asBoolean()
                : rule.isNumber() ? rule.decimalValue() : rule.isTextual() ? rule.asText() : null;
    }

    static boolean truth(FormComponent field, String name, FormScope scope) {
        Object rule = rule(field, name, scope);
        return Boolean.TRUE.equals(rule) || "true".equals(rule);
    }

    static int integer(FormComponent field, String name, FormScope scope, int otherwise) {
        BigDecimal number = NumberRules.decimal(rule(field, name, scope));
        return number == null ? otherwise : number.intValue();
    }
}
