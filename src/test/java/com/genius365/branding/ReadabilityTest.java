package com.genius365.branding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

    private static final Color INDIGO = new Color("#4f46e5");
    private static final Color SLATE = new Color("#0f172a");

    @Test
    void what_can_be_read_is_not_complained_of() {
        assertThat(of(INDIGO, SLATE, "", "")).isEmpty();
        assertThat(of(INDIGO, SLATE, "#ffffff", "#1c1d21")).isEmpty();
    }

    @Test
    void yellow_buttons_on_white_are_too_faint() {
        assertThat(of(new Color("#ffe600"), SLATE, "#ffffff", ""))
                .singleElement()
                .satisfies(it -> assertThat(it.part()).isEqualTo(Readability.Part.PRIMARY));
    }

    @Test
    void grey_text_on_white_is_too_faint() {
        assertThat(of(INDIGO, SLATE, "#ffffff", "#9aa0a6"))
                .singleElement()
                .satisfies(it -> assertThat(it.part()).isEqualTo(Readability.Part.TEXT));
    }

    @Test
    void a_dark_background_is_refused_since_it_is_the_light_look() {
        assertThat(of(INDIGO, SLATE, "#202020", ""))
                .extracting(Readability.Complaint::part)
                .contains(Readability.Part.BACKGROUND);
    }

    @Test
    void whoever_takes_every_suggestion_ends_with_a_brand_that_can_be_read() {
        var random = new Random(365);
        for (var i = 0; i < 2_000; i++) {
            var colors = new Color[] {color(random), color(random), color(random), color(random)};
            for (var round = 0; round < 8; round++) {
                var complaints = of(colors[0], colors[1], colors[2].hex(), colors[3].hex());
                if (complaints.isEmpty()) {
                    break;
                }
                complaints.forEach(it -> colors[it.part().ordinal()] = it.suggestion());
            }

            assertThat(of(colors[0], colors[1], colors[2].hex(), colors[3].hex()))
                    .isEmpty();
        }
    }

    @Test
    void a_suggestion_changes_a_colour_as_little_as_is_enough() {
        var nearly = new Color("#7a7a7a");

        var suggested = of(INDIGO, SLATE, "#ffffff", nearly.hex()).getFirst().suggestion();

        assertThat(suggested).isNotEqualTo(nearly);
        assertThat(suggested.contrastWith(nearly)).isLessThan(3);
        assertThat(of(INDIGO, SLATE, "#ffffff", suggested.hex())).isEmpty();
    }

    private static List<Readability.Complaint> of(Color primary, Color secondary, String background, String text) {
        return Readability.of(primary, secondary, optional(background), optional(text));
    }

    private static Optional<Color> optional(String hex) {
        return hex.isEmpty() ? Optional.empty() : Optional.of(new Color(hex));
    }

    private static Color color(Random random) {
        return new Color("#%06x".formatted(random.nextInt(0x1000000)));
    }
}
