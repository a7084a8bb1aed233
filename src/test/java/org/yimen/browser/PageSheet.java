package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a form in on a page, field by field, as its kind of field wants to be filled. */
final class PageSheet implements Sheet {

    private static final Pattern KIND = Pattern.compile("\\bym-item-(\\w+)");
    private static final int STREET_DIGITS = 9;

    private final Locator scope;

    PageSheet(Locator scope) {
        this.scope = scope;
    }

    @Override
    public Locator field(String path) {
        return scope.locator("[data-field=\"" + path + "\"]");
    }

    @Override
    public Sheet fill(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            fillOne((String) pairs[i], pairs[i + 1]);
        }
        return this;
    }

    @Override
    public Sheet row(String list, int at, Object... pairs) {
        Locator rows = field(list).locator(".ym-row");
        assertThat(scope.getByTestId("add-" + list)).isVisible();
        if (rows.count() <= at) {
            scope.getByTestId("add-" + list).click();
            assertThat(rows).hasCount(at + 1);
        }
        Object[] full = pairs.clone();
        for (int i = 0; i < full.length; i += 2) {
            full[i] = list + "[" + at + "]." + pairs[i];
        }
        return fill(full);
    }

    /** Waits until each file is kept. */
    @Override
    public Sheet attach(String path, FilePayload... files) {
        Locator kept = field(path).locator(".ym-file");
        field(path).locator("input[type=file]").setInputFiles(files);
        for (FilePayload file : files) {
            assertThat(kept.filter(new Locator.FilterOptions().setHasText(file.name)).first()).isVisible();
        }
        return this;
    }

    private void fillOne(String path, Object value) {
        Locator field = field(path);
        String text = value.toString();
        switch (kind(field)) {
            case "select" -> field.locator("select").selectOption(text);
            case "radio" -> field.locator("input[value=\"" + text + "\"]").check();
            case "checkbox" -> field.locator("input").setChecked((Boolean) value);
            case "checklist" -> values(value).forEach(one -> field.locator("input[value=\"" + one + "\"]").check());
            case "region" -> {
                field.locator("select[data-part=street]").selectOption(text.substring(0, STREET_DIGITS));
                field.locator("select[data-part=community]").selectOption(text);
            }
            default -> {
                Locator input = field.locator("input.ym-input, textarea");
                input.fill(text);
                input.blur();
            }
        }
    }

    private static String kind(Locator field) {
        Matcher matcher = KIND.matcher(Objects.requireNonNullElse(field.getAttribute("class"), ""));
        if (!matcher.find()) {
            throw new IllegalStateException("No kind of field: " + field);
        }
        return matcher.group(1);
    }

    private static List<?> values(Object value) {
        return value instanceof Object[] several ? Arrays.asList(several) : List.of(value);
    }
}
