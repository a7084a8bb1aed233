package org.yimen.people;

import java.util.regex.Pattern;

/** Makes names comparable: without blanks and the dots that names of minorities are written with. */
final class NameKey {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000·•・]");

    private NameKey() {
    }

    static String of(String name) {
        return BETWEEN.matcher(name).replaceAll("");
    }
}
