package org.yimen.workflow.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** The place after which the next page begins: the values of the list's order, as PostgreSQL writes them. */
record Cursor(String first, String second, String id) {

    String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                (first + "\n" + second + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor decode(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
            return new Cursor(parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw DomainProblem.invalid(new FieldError("cursor", "invalid", "翻页标记无效。", "Invalid cursor."));
        }
    }
}
