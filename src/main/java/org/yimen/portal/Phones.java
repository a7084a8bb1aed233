package org.yimen.portal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.FieldError;

/** What a Chinese mobile number looks like. */
final class Phones {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private Phones() {
    }

    static String clean(@Nullable String phone) {
        return phone == null ? "" : phone.replaceAll("[\\s\\-]", "");
    }

    static boolean mobile(String phone) {
        return MOBILE.matcher(phone).matches();
    }

    static FieldError error(String field) {
        return new FieldError(field, "phone", "手机号应为11位。", "A mobile number has 11 digits.");
    }
}
