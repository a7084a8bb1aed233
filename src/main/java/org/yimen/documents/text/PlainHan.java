package org.yimen.documents.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Many programs write PDFs whose text layer holds radicals (⺠ U+2EA0, ⼤ U+2F24) where the page shows the ordinary
 * character (民, 大), since fonts draw both with one glyph. This gives the ordinary characters back.
 */
public final class PlainHan {

    private static final String SUPPLEMENT = "⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
    private static final Map<Integer, String> RADICALS = radicals();

    private PlainHan() {}

    public static String of(String text) {
        return text.codePoints().mapToObj(c -> RADICALS.getOrDefault(c, Character.toString(c))).collect(Collectors.joining());
    }

    private static Map<Integer, String> radicals() {
        Map<Integer, String> map = new HashMap<>();
        for (int c = 0x2F00; c <= 0x2FD5; c++) {
            map.put(c, Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        }
        for (int i = 0; i < SUPPLEMENT.length(); i += 2) {
            map.put((int) SUPPLEMENT.charAt(i), SUPPLEMENT.substring(i + 1, i + 2));
        }
        return Map.copyOf(map);
    }
}
