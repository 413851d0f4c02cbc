package com.genius365.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    @Test
    void a_logo_is_made_small_enough_and_keeps_its_shape() {
        var logo = image(PictureReader.read(encoded(3_000, 1_000, "png"), PictureKind.LOGO));

        assertThat(logo.getWidth()).isEqualTo(1_024);
        assertThat(logo.getHeight()).isEqualTo(341);
    }

    @Test
    void a_small_logo_is_not_blown_up() {
        assertThat(image(PictureReader.read(encoded(40, 20, "png"), PictureKind.LOGO))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void a_favicon_becomes_square_on_a_transparent_ground() {
        var favicon = image(PictureReader.read(encoded(400, 100, "png"), PictureKind.FAVICON));

        assertThat(favicon.getWidth()).isEqualTo(192);
        assertThat(favicon.getHeight()).isEqualTo(192);
        assertThat(favicon.getRGB(96, 2) >>> 24).isZero();
        assertThat(favicon.getRGB(96, 96) >>> 24).isEqualTo(255);
    }

    @Test
    void a_sign_in_picture_becomes_a_jpeg() {
        var picture = PictureReader.read(encoded(600, 900, "jpeg"), PictureKind.SIGN_IN);

        assertThat(picture.contentType()).isEqualTo("image/jpeg");
        assertThat(image(picture).getHeight()).isEqualTo(900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
                "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
            })
    void webp_is_read_too(String webp) {
        assertThat(image(PictureReader.read(Base64.getDecoder().decode(webp), PictureKind.LOGO))
                        .getWidth())
                .isEqualTo(1);
    }

    @Test
    void nothing_but_the_picture_is_left() {
        var upload = new ByteArrayOutputStream();
        upload.writeBytes(encoded(40, 40, "png"));
        upload.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        var body = new String(
                PictureReader.read(upload.toByteArray(), PictureKind.LOGO).body(), StandardCharsets.ISO_8859_1);

        assertThat(body).doesNotContain("script");
    }

    @Test
    void svg_is_refused_whatever_it_is_called() {
        var svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

        assertThatThrownBy(() -> PictureReader.read(svg.getBytes(StandardCharsets.UTF_8), PictureKind.LOGO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SVG");
    }

    @Test
    void what_is_no_picture_is_refused() {
        for (var upload : new byte[][] {
            {}, {1}, "GIF89a".getBytes(StandardCharsets.UTF_8), "%PDF-1.7".getBytes(StandardCharsets.UTF_8)
        }) {
            assertThatThrownBy(() -> PictureReader.read(upload, PictureKind.LOGO))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("PNG, JPEG or WebP");
        }
    }

    @Test
    void more_than_five_megabytes_are_refused() {
        assertThatThrownBy(() -> PictureReader.read(new byte[PictureReader.LARGEST + 1], PictureKind.LOGO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("5 MB");
    }

    @Test
    void a_picture_that_says_it_is_huge_is_refused_before_it_is_unpacked() {
        assertThatThrownBy(() -> PictureReader.read(pngThatSays(50_000, 50_000), PictureKind.LOGO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("50,000 by 50,000");
    }

    @Test
    void whatever_is_broken_in_it_it_is_refused_and_not_a_failure() {
        var random = new Random(365);
        for (var format : new String[] {"png", "jpeg"}) {
            var good = encoded(60, 40, format);
            for (var i = 0; i < 300; i++) {
                var bad = Arrays.copyOf(good, 8 + random.nextInt(good.length - 8));
                for (var changes = random.nextInt(20); changes > 0; changes--) {
                    bad[8 + random.nextInt(bad.length - 7) - 1] = (byte) random.nextInt();
                }
                try {
                    PictureReader.read(bad, PictureKind.LOGO);
                } catch (Refusal e) {
                    assertThat(e.getMessage()).endsWith(".");
                }
            }
        }
    }

    /** A correct head, and nothing after it. */
    private static byte[] pngThatSays(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }

    private static BufferedImage image(Picture picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encoded(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
