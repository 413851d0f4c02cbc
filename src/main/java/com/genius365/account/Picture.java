package com.genius365.account;

import com.genius365.common.Refusal;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Draws an uploaded picture anew, so that nothing of the file itself is ever served. */
final class Picture {

    static final int SIDE = 256;
    static final int LARGEST_UPLOAD = 5 * 1024 * 1024;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "webp");
    private static final long MOST_PIXELS = 40_000_000;

    /** Larger ones are read with gaps, which takes less memory and shows no difference at this size. */
    private static final int SIDE_WHEN_READ = 1_024;

    private Picture() {}

    /**
     * The middle of it as a PNG of {@value #SIDE} by {@value #SIDE} pixels.
     *
     * @throws Refusal where it is not a PNG, JPEG or WebP of at most 5 MB and 40 million pixels
     */
    static byte[] square(byte[] upload) {
        if (upload.length > LARGEST_UPLOAD) {
            throw new Refusal("This picture is larger than 5 MB. Choose a smaller one.");
        }
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(stream, true, true);
                        return draw(read(reader));
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new Refusal("This picture cannot be read. Choose a PNG, JPEG or WebP file.", e);
        }
        throw new Refusal("Choose a PNG, JPEG or WebP file.");
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new Refusal("This picture has more than 40 million pixels. Choose a smaller one.");
        }
        var parameters = reader.getDefaultReadParam();
        var gap = Math.max(1, Math.min(width, height) / SIDE_WHEN_READ);
        parameters.setSourceSubsampling(gap, gap, 0, 0);
        return reader.read(0, parameters);
    }

    private static byte[] draw(BufferedImage source) throws IOException {
        var side = Math.min(source.getWidth(), source.getHeight());
        var left = (source.getWidth() - side) / 2;
        var top = (source.getHeight() - side) / 2;
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(source, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
        } finally {
            graphics.dispose();
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
