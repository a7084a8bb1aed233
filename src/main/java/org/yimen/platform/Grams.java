package org.yimen.platform;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * One- and two-character grams of a text, kept in a GIN-indexed array column: the search that stays fast for
 * two-character Chinese names, where a trigram index does not.
 */
public final class Grams {

    private Grams() {
    }

    /** All distinct grams of a text to be found. */
    public static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        int[] points = clean(text);
        for (int i = 0; i < points.length; i++) {
            grams.add(new String(points, i, 1));
            if (i + 1 < points.length) {
                grams.add(new String(points, i, 2));
            }
        }
        return grams;
    }

    /** The grams a text must have to contain the words asked for: its pairs, or the one character asked. */
    public static Set<String> query(String words) {
        int[] points = clean(words);
        Set<String> grams = new LinkedHashSet<>();
        if (points.length == 1) {
            grams.add(new String(points, 0, 1));
        }
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(new String(points, i, 2));
        }
        return grams;
    }

    /** As a PostgreSQL text array parameter. */
    public static String[] array(Collection<String> grams) {
        return grams.toArray(String[]::new);
    }

    private static int[] clean(String text) {
        return text.toLowerCase(Locale.ROOT).codePoints().filter(c -> !Character.isWhitespace(c) && c != 0).toArray();
    }
}
