package org.yimen.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Draws the photographs and papers that demo cases carry: a sheet with a few words, plainly marked as invented. */
final class DemoPictures {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;

    private final Map<String, byte[]> drawn = new HashMap<>();
    /** Read when the first picture is drawn: ten megabytes that most starts never need. */
    private @Nullable Font font;

    private Font font() {
        if (font == null) {
            font = read();
        }
        return font;
    }

    private static Font read() {
        try (var in = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("The font is not on the classpath", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font cannot be read", e);
        }
    }

    /** The sheet as PNG; the same words give the same bytes. */
    synchronized byte[] draw(String title, String words) {
        return drawn.computeIfAbsent(title + '\n' + words, key -> paint(title, words));
    }

    private byte[] paint(String title, String words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(0xf4f1e8));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x6b7a8f));
        g.drawRect(30, 30, WIDTH - 60, HEIGHT - 60);
        g.setColor(Color.DARK_GRAY);
        g.setFont(font().deriveFont(44f));
        g.drawString(title, 70, 130);
        g.setFont(font().deriveFont(26f));
        int y = 200;
        for (String line : words.split("\n")) {
            g.drawString(line, 70, y);
            y += 44;
        }
        g.setFont(font().deriveFont(20f));
        g.setColor(new Color(0xb42318));
        g.drawString("演示数据 虚构", WIDTH - 220, HEIGHT - 55);
        g.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
