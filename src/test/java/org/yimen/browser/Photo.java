package org.yimen.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture to upload; each name gives another one. */
final class Photo {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;

    private Photo() {
    }

    static FilePayload of(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0xcfe3f5), 0, HEIGHT, new Color(0xf2ead8)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(name.hashCode() & 0xffffff));
        g.fillRect(180, 170, 280, 180);
        g.setColor(new Color(0x8a3b2f));
        g.fillPolygon(new int[] {150, 320, 490}, new int[] {175, 70, 175}, 3);
        g.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return new FilePayload(name + ".png", "image/png", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
