package org.yimen.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.CreditCode;
import org.yimen.platform.IdNumber;

/** Everything that is written as text: lines, dates, identity numbers, phones, accounts, regions. */
final class TextRules {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?[2-9]\\d{6,7}(-\\d{1,6})?");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12,19}");
    private static final Pattern REGION = Pattern.compile("\\d{12}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LINE = 1000;
    private static final int AREA = 20_000;

    private TextRules() {}

    static @Nullable Flaw check(FormComponent field, Object value, FormScope scope) {
        if (!(value instanceof String text)) {
            return Flaws.type(field);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return Flaws.characters(field);
        }
        Flaw flaw = switch (field.type()) {
            case "identitynumber" -> IdNumber.flaw(text, scope.clock()).map(f -> Flaws.of(field, f.at(""))).orElse(null);
            case "creditcode" -> CreditCode.flaw(text).map(f -> Flaws.of(field, f.at(""))).orElse(null);
            case "phone" -> PHONE.matcher(text.strip()).matches() ? null : Flaws.phone(field);
            case "bankaccount" -> ACCOUNT.matcher(text.replace(" ", "")).matches() ? null : Flaws.bankAccount(field);
            case "region" -> REGION.matcher(text).matches() ? null : Flaws.region(field);
            case "date" -> date(field, text, scope);
            default -> null;
        };
        return flaw != null ? flaw : length(field, text, scope);
    }

    private static @Nullable Flaw length(FormComponent field, String text, FormScope scope) {
        int length = text.codePointCount(0, text.length());
        int min = FieldRules.integer(field, "minLength", scope, 0);
        int max = FieldRules.integer(field, "maxLength", scope, field.type().equals("textarea") ? AREA : LINE);
        if (length < min) {
            return Flaws.minLength(field, min);
        }
        if (length > max) {
            return Flaws.maxLength(field, max);
        }
        Object pattern = FieldRules.rule(field, "pattern", scope);
        if (pattern instanceof String regex && !Pattern.compile(regex).matcher(text).find()) {
            return Flaws.pattern(field);
        }
        boolean email = "email".equals(field.rule("validationType").asText());
        return email && !EMAIL.matcher(text).matches() ? Flaws.email(field) : null;
    }

    private static @Nullable Flaw date(FormComponent field, String text, FormScope scope) {
        LocalDate date = date(text);
        if (date == null) {
            return Flaws.date(field);
        }
        LocalDate min = date(FieldRules.rule(field, "min", scope));
        LocalDate max = date(FieldRules.rule(field, "max", scope));
        return min != null && date.isBefore(min) ? Flaws.earliest(field, min)
                : max != null && date.isAfter(max) ? Flaws.latest(field, max) : null;
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        try {
            return value instanceof String s && DATE.matcher(s).matches() ? LocalDate.parse(s) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
