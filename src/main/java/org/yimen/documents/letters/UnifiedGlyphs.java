package org.yimen.documents.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Fonts draw a Chinese character and its radical (⼤ U+2F24) with one glyph, and the PDF library tells readers the
 * lowest code of a glyph: copied and searched text would not be the text that was written. So the radicals of the
 * font are moved to private codes above all others; the page itself is brought to ordinary characters first.
 */
final class UnifiedGlyphs {

    private static final int FORMAT_WITH_GROUPS = 12;
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int PRIVATE_PLANE = 0xF0000;

    private UnifiedGlyphs() {}

    /** Changes the full Unicode tables of the font in place. */
    static byte[] in(byte[] font) {
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int cmap = table(bytes, "cmap");
        int moved = 0;
        for (int i = 0; i < Short.toUnsignedInt(bytes.getShort(cmap + 2)); i++) {
            int subtable = cmap + bytes.getInt(cmap + 4 + 8 * i + 4);
            if (Short.toUnsignedInt(bytes.getShort(subtable)) == FORMAT_WITH_GROUPS) {
                moved += moveRadicals(bytes, subtable);
            }
        }
        if (moved == 0) {
            throw new IllegalStateException("The font is not the one that letters expect");
        }
        return font;
    }

    private static int moveRadicals(ByteBuffer bytes, int subtable) {
        int moved = 0;
        for (int i = 0; i < bytes.getInt(subtable + 12); i++) {
            int group = subtable + 16 + 12 * i;
            int first = bytes.getInt(group);
            int last = bytes.getInt(group + 4);
            if (first >= FIRST_RADICAL && last <= LAST_RADICAL) {
                bytes.putInt(group, PRIVATE_PLANE + first);
                bytes.putInt(group + 4, PRIVATE_PLANE + last);
                moved++;
            }
        }
        return moved;
    }

    private static int table(ByteBuffer bytes, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < Short.toUnsignedInt(bytes.getShort(4)); i++) {
            if (bytes.getInt(12 + 16 * i) == wanted) {
                return bytes.getInt(12 + 16 * i + 8);
            }
        }
        throw new IllegalArgumentException("The font has no table " + tag);
    }
}
