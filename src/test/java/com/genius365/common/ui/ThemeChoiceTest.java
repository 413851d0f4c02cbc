package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeChoiceTest {

    @ParameterizedTest
    @EnumSource(ThemeChoice.class)
    void a_choice_comes_back_from_its_cookie(ThemeChoice choice) {
        assertThat(ThemeChoice.ofCookieValue(choice.cookieValue())).isEqualTo(choice);
    }

    @Test
    void a_cookie_that_says_anything_else_means_the_system() {
        assertThat(ThemeChoice.ofCookieValue("\"><script>")).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(ThemeChoice.ofCookieValue(null)).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void the_first_page_is_painted_in_the_chosen_colours() {
        var page = Jsoup.parse("<html><head></head><body></body></html>");

        ThemeChoice.DARK.writeInto(page);

        var root = page.expectFirst("html");
        assertThat(root.attr("theme")).isEqualTo("dark");
        assertThat(root.attr("style")).isEqualTo("color-scheme: dark");
    }
}
