package org.yimen.platform;

import org.jspecify.annotations.Nullable;

/** Shortens personal values for display; the full value needs a reveal with a reason. */
public final class Masking {

    private Masking() {
    }

    /** The name of somebody a list speaks of: organisations in full, their names are public. */
    public static String subject(String name, boolean organisation) {
        return organisation ? name : name(name);
    }

    /** First four and last four characters of an identity number. */
    public static String idNumber(String value) {
        return middle(value, 4, 4);
    }

    /** First three and last four digits of a phone number. */
    public static String phone(String value) {
        return middle(value, 3, 4);
    }

    /** Last four digits of a bank account. */
    public static String bankAccount(String value) {
        return middle(value, 0, 4);
    }

    /** Surname only: 李明 becomes 李*. */
    public static String name(String value) {
        return middle(value, 1, 0);
    }

    /** The first six characters (district and street) of an address. */
    public static String address(String value) {
        return middle(value, 6, 0);
    }

    private static String middle(String value, int head, int tail) {
        int[] points = value.codePoints().toArray();
        if (points.length <= head + tail) {
            return "*".repeat(points.length);
        }
        return new String(points, 0, head) + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }

    /** How a person is called who is not to be known by name: the first character and 某某; 某某 alone for nobody known. */
    public static String alias(@Nullable String name) {
        String known = name == null ? "" : name.strip();
        int first = known.isEmpty() ? 0 : known.offsetByCodePoints(0, 1);
        return known.endsWith("某某") ? known : known.substring(0, first) + "某某";
    }
}
