package org.yimen.documents.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings text and query to the same form: compatibility characters folded, lower case, white space between Chinese
 * characters dropped (PDF lines and OCR break words anywhere), other white space a single space.
 */
public final class SearchableText {

    private static final String HAN = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]";
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=" + HAN + ")\\s+(?=" + HAN + ")");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchableText() {}

    public static String of(String text) {
        String folded = Normalizer.normalize(PlainHan.of(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(BETWEEN_HAN.matcher(folded).replaceAll("")).replaceAll(" ").strip();
    }
}
