package com.genius365.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordmarkTest {

    @ParameterizedTest
    @EnumSource(DemoPartner.class)
    void a_logo_stands_on_nothing(DemoPartner partner) throws IOException {
        var logo = ImageIO.read(new ByteArrayInputStream(Wordmark.logo(partner)));

        assertThat(logo.getHeight()).isEqualTo(72);
        assertThat(logo.getRGB(logo.getWidth() - 1, 0) >>> 24).isZero();
        assertThat(logo.getRGB(36, 2) >>> 24).isEqualTo(255);
    }

    @ParameterizedTest
    @EnumSource(DemoPartner.class)
    void a_favicon_is_square(DemoPartner partner) throws IOException {
        var favicon = ImageIO.read(new ByteArrayInputStream(Wordmark.favicon(partner)));

        assertThat(favicon.getWidth()).isEqualTo(64).isEqualTo(favicon.getHeight());
    }
}
