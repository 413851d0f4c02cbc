package com.genius365.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColorTest {

    @Test
    void contrast_is_counted_as_wcag_counts_it() {
        var black = new Color("#000000");
        var white = new Color("#ffffff");

        assertThat(black.contrastWith(white)).isCloseTo(21, within(0.001));
        assertThat(white.contrastWith(black)).isCloseTo(21, within(0.001));
        assertThat(white.contrastWith(white)).isCloseTo(1, within(0.001));
        assertThat(new Color("#767676").contrastWith(white)).isCloseTo(4.54, within(0.01));
    }

    @Test
    void what_is_written_on_a_colour_can_be_read_whichever_it_is() {
        var random = new Random(365);
        for (var i = 0; i < 20_000; i++) {
            var color = new Color("#%06x".formatted(random.nextInt(0x1000000)));

            assertThat(color.contrastWith(color.readableOnIt()))
                    .as(color.hex())
                    // The best that is to be had on a middling grey, and what large text needs.
                    .isGreaterThan(4.3);
        }
    }

    @Test
    void only_a_colour_is_a_colour() {
        assertThat(new Color("#ABCDEF").hex()).isEqualTo("#abcdef");
        for (var wrong : List.of(
                "",
                "#fff",
                "abcdef",
                "#abcdeg",
                "#abcdef0",
                "#abcdef\n",
                "red",
                "#abcdef;}body{display:none",
                "url(x)")) {
            assertThatThrownBy(() -> new Color(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
