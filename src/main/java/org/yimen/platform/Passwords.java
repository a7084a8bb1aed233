package org.yimen.platform;

import java.util.Locale;
import java.util.stream.Stream;

/** What counts as a strong password: 8 to 72 characters, three of four kinds, not containing the username. */
final class Passwords {

    private static final int MIN = 8;
    private static final int MAX = 72;
    private static final int KINDS = 3;

    private Passwords() {
    }

    static void requireStrong(String field, String password, String username) {
        if (password.length() < MIN || password.length() > MAX) {
            throw weak(field, "length", "密码应为8至72个字符。", "A password has 8 to 72 characters.");
        }
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*")).count();
        if (kinds < KINDS) {
            throw weak(field, "kinds", "密码应包含大写字母、小写字母、数字、符号中的至少三种。",
                    "A password mixes at least three of: upper case, lower case, digits, symbols.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw weak(field, "username", "密码不能包含账号名。", "A password must not contain the username.");
        }
    }

    private static DomainProblem weak(String field, String code, String zh, String en) {
        return DomainProblem.invalid(new FieldError(field, "password-" + code, zh, en));
    }
}
