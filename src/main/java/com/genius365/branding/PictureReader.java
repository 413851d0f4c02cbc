package com.genius365.branding;

import com.genius365.common.Refusal;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a picture of an upload that is safe to show: what it is, its bytes say and not its name; its size is looked at
 * before it is unpacked; and it is drawn anew, so that nothing but the picture is left of it.
 */
public final class PictureReader {

    /** Bytes of an upload. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_SIDE = 4_096;
    private static final float JPEG_QUALITY = 0.86f;
    /** An unpacked picture takes up to 64 MB. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private PictureReader() {}

    /** @throws Refusal with a sentence, where it is no picture that can be shown */
    public static Picture read(byte[] upload, PictureKind kind) {
        if (upload.length > LARGEST) {
            throw new Refusal("This file is larger than 5 MB. Choose a smaller one.");
        }
        var reader = readerOf(upload);
        AT_ONCE.acquireUninterruptibly();
        try {
            return draw(decode(reader, upload), kind);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(
                    "This picture is damaged, or of a kind that cannot be read. Save it as PNG and try again.", e);
        } finally {
            reader.dispose();
            AT_ONCE.release();
        }
    }

    private static ImageReader readerOf(byte[] upload) {
        if (begins(upload, 0, 0x89, 'P', 'N', 'G')) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (begins(upload, 0, 0xFF, 0xD8, 0xFF)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (begins(upload, 0, 'R', 'I', 'F', 'F') && begins(upload, 8, 'W', 'E', 'B', 'P')) {
            // Named here: what is looked up by the name of the format depends on who looked first.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        var start = new String(upload, 0, Math.min(upload.length, 1_000), StandardCharsets.ISO_8859_1);
        if (start.toLowerCase(Locale.ROOT).contains("<svg")) {
            throw new Refusal("SVG files can carry scripts, so they are not taken. Save it as PNG and upload that.");
        }
        throw new Refusal("This is not a picture we can read. Upload a PNG, JPEG or WebP file.");
    }

    private static boolean begins(byte[] upload, int at, int... bytes) {
        if (upload.length < at + bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((upload[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage decode(ImageReader reader, byte[] upload) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
                throw new Refusal("This picture is %,d by %,d pixels. At most %,d by %,d are taken."
                        .formatted(width, height, LONGEST_SIDE, LONGEST_SIDE));
            }
            return reader.read(0);
        }
    }

    private static Picture draw(BufferedImage image, PictureKind kind) throws IOException {
        var scale = Math.min(
                1, Math.min(kind.width() / (double) image.getWidth(), kind.height() / (double) image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return switch (kind) {
            case LOGO, LOGO_DARK -> png(scaled(image, width, height, width, height, BufferedImage.TYPE_INT_ARGB));
            case FAVICON -> {
                var side = Math.max(width, height);
                yield png(scaled(image, width, height, side, side, BufferedImage.TYPE_INT_ARGB));
            }
            case SIGN_IN -> jpeg(scaled(image, width, height, width, height, BufferedImage.TYPE_INT_RGB));
        };
    }

    /** Draws it into the middle of a canvas; halved step by step, since one large step loses thin lines. */
    private static BufferedImage scaled(
            BufferedImage image, int width, int height, int canvasWidth, int canvasHeight, int type) {
        var current = image;
        while (current.getWidth() / 2 >= width && current.getHeight() / 2 >= height && current.getWidth() > 1) {
            current = canvas(
                    current,
                    current.getWidth() / 2,
                    Math.max(1, current.getHeight() / 2),
                    current.getWidth() / 2,
                    Math.max(1, current.getHeight() / 2),
                    BufferedImage.TYPE_INT_ARGB);
        }
        return canvas(current, width, height, canvasWidth, canvasHeight, type);
    }

    private static BufferedImage canvas(
            BufferedImage image, int width, int height, int canvasWidth, int canvasHeight, int type) {
        var canvas = new BufferedImage(canvasWidth, canvasHeight, type);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            if (type == BufferedImage.TYPE_INT_RGB) {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, canvasWidth, canvasHeight);
            }
            graphics.drawImage(image, (canvasWidth - width) / 2, (canvasHeight - height) / 2, width, height, null);
        } finally {
            graphics.dispose();
        }
        return canvas;
    }

    private static Picture png(BufferedImage image) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return new Picture("image/png", bytes.toByteArray());
        }
    }

    private static Picture jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream();
                var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
            output.flush();
            return new Picture("image/jpeg", bytes.toByteArray());
        } finally {
            writer.dispose();
        }
    }
}
