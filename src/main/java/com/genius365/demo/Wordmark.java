package com.genius365.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Draws an agency's sign, and its name in letters of one line. Fonts are not used: a bare machine has none, and every
 * machine is to draw the same.
 */
final class Wordmark {

    /** Twice as many pixels as it is shown with, so that it is crisp on a fine screen. */
    private static final int LOGO_HEIGHT = 72;

    private static final int FAVICON_SIZE = 64;

    /** The height of a letter without ascender, as part of the logo's. */
    private static final double X_HEIGHT = 0.40;

    private static final double STROKE = 0.20;
    private static final double GAP = 0.34;

    private Wordmark() {}

    /** A PNG: the sign, and the slug as a name, on nothing. */
    static byte[] logo(DemoPartner partner) {
        var unit = LOGO_HEIGHT * X_HEIGHT;
        var textStart = LOGO_HEIGHT * 1.28;
        var width = (int) Math.ceil(textStart + textWidth(partner.slug()) * unit + unit * STROKE);
        var image = new BufferedImage(width, LOGO_HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var graphics = graphics(image);
        drawSign(graphics, partner, LOGO_HEIGHT);
        graphics.setColor(Color.decode(partner.logoColor()));
        graphics.setStroke(new BasicStroke((float) STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.translate(textStart, LOGO_HEIGHT * 0.36);
        graphics.scale(unit, unit);
        for (var letter : partner.slug().toCharArray()) {
            graphics.draw(glyph(letter));
            graphics.translate(width(letter) + GAP, 0);
        }
        return png(image);
    }

    /** A PNG: the sign alone. */
    static byte[] favicon(DemoPartner partner) {
        var image = new BufferedImage(FAVICON_SIZE, FAVICON_SIZE, BufferedImage.TYPE_INT_ARGB);
        drawSign(graphics(image), partner, FAVICON_SIZE);
        return png(image);
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    private static void drawSign(Graphics2D graphics, DemoPartner partner, int size) {
        graphics.setColor(Color.decode(partner.logoColor()));
        switch (partner) {
            case ACME -> drawVoice(graphics, size);
            case NORTHWIND -> drawWind(graphics, size);
        }
    }

    /** The bars of a voice, in a soft square. */
    private static void drawVoice(Graphics2D graphics, int size) {
        graphics.fill(new RoundRectangle2D.Double(0, 0, size, size, size * 0.5, size * 0.5));
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(size * 0.09f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double[] halves = {0.08, 0.20, 0.28, 0.14, 0.06};
        for (var bar = 0; bar < halves.length; bar++) {
            var x = size * (0.22 + 0.14 * bar);
            graphics.draw(new Line2D.Double(x, size * (0.5 - halves[bar]), x, size * (0.5 + halves[bar])));
        }
    }

    /** Three gusts, in a circle. */
    private static void drawWind(Graphics2D graphics, int size) {
        graphics.fill(new Ellipse2D.Double(0, 0, size, size));
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(size * 0.075f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var gust = 0; gust < 3; gust++) {
            var y = size * (0.32 + 0.18 * gust);
            var left = size * (0.24 - 0.04 * (gust % 2));
            var wave = new Path2D.Double();
            wave.moveTo(left, y);
            wave.curveTo(
                    left + size * 0.18, y - size * 0.14, left + size * 0.34, y + size * 0.14, left + size * 0.54, y);
            graphics.draw(wave);
        }
    }

    private static double textWidth(String text) {
        return text.chars().mapToDouble(letter -> width((char) letter) + GAP).sum();
    }

    private static double width(char letter) {
        return switch (letter) {
            case 'i' -> 0;
            case 't' -> 0.5;
            case 'r' -> 0.55;
            case 'm', 'w' -> 1.4;
            default -> 0.95;
        };
    }

    /** One unit is the height of an x; y grows downwards from its top. */
    private static Path2D glyph(char letter) {
        var path = new Path2D.Double();
        var width = width(letter);
        switch (letter) {
            case 'a' -> {
                path.append(new Ellipse2D.Double(0, 0, width, 1), false);
                line(path, width, 0, width, 1);
            }
            case 'c' -> path.append(new Arc2D.Double(0, 0, width, 1, 45, 270, Arc2D.OPEN), false);
            case 'd' -> {
                path.append(new Ellipse2D.Double(0, 0, width, 1), false);
                line(path, width, -0.6, width, 1);
            }
            case 'e' -> {
                line(path, 0, 0.5, width, 0.5);
                path.append(new Arc2D.Double(0, 0, width, 1, 0, 315, Arc2D.OPEN), false);
            }
            case 'h' -> {
                line(path, 0, -0.6, 0, 1);
                arch(path, 0, width);
            }
            case 'i' -> {
                line(path, 0, 0, 0, 1);
                line(path, 0, -0.45, 0, -0.44);
            }
            case 'm' -> {
                line(path, 0, 0, 0, 1);
                arch(path, 0, width / 2);
                arch(path, width / 2, width / 2);
            }
            case 'n' -> {
                line(path, 0, 0, 0, 1);
                arch(path, 0, width);
            }
            case 'o' -> path.append(new Ellipse2D.Double(0, 0, width, 1), false);
            case 'r' -> {
                line(path, 0, 0, 0, 1);
                path.append(new Arc2D.Double(0, 0, 1, 1, 180, -110, Arc2D.OPEN), false);
            }
            case 't' -> {
                line(path, 0.18, -0.4, 0.18, 1);
                line(path, -0.1, 0, width, 0);
            }
            case 'w' -> {
                path.moveTo(0, 0);
                path.lineTo(width * 0.25, 1);
                path.lineTo(width * 0.5, 0.1);
                path.lineTo(width * 0.75, 1);
                path.lineTo(width, 0);
            }
            default -> throw new IllegalArgumentException("There is no letter for " + letter);
        }
        return path;
    }

    private static void line(Path2D path, double fromX, double fromY, double toX, double toY) {
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
    }

    /** From the foot of one stem over to the next. */
    private static void arch(Path2D path, double left, double width) {
        path.append(new Arc2D.Double(left, 0, width, 1, 180, -180, Arc2D.OPEN), false);
        line(path, left + width, 0.5, left + width, 1);
    }

    private static byte[] png(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
