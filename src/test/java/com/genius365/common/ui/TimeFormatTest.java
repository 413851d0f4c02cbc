package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {

    /** 4:30 in the morning in New York. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final TimeFormat inNewYork = new TimeFormat(ZoneId.of("America/New_York"), Locale.US, clock);
    private final TimeFormat inTokyo = new TimeFormat(ZoneId.of("Asia/Tokyo"), Locale.US, clock);

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT59S, just now",
        "PT60S, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT60M, 1 h ago",
        "PT4H29M, 4 h ago",
        "PT-10S, in a moment",
        "PT-5M, in 5 min",
        "PT-3H, in 3 h",
    })
    void what_is_near_is_counted_from_now(Duration ago, String expected) {
        assertThat(inNewYork.relative(NOW.minus(ago))).isEqualTo(expected);
    }

    @Test
    void days_are_those_of_the_calendar_of_the_zone() {
        var eightHoursAgo = NOW.minus(Duration.ofHours(8));

        assertThat(inNewYork.relative(eightHoursAgo)).isEqualTo("yesterday");
        assertThat(inTokyo.relative(eightHoursAgo)).isEqualTo("8 h ago");
    }

    @Test
    void a_few_hours_across_midnight_are_still_hours() {
        assertThat(inNewYork.relative(NOW.minus(Duration.ofHours(5)))).isEqualTo("5 h ago");
    }

    @Test
    void what_is_far_is_told_in_days_and_then_by_its_date() {
        assertThat(inNewYork.relative(NOW.minus(Duration.ofDays(2)))).isEqualTo("2 days ago");
        assertThat(inNewYork.relative(NOW.minus(Duration.ofDays(6)))).isEqualTo("6 days ago");
        assertThat(inNewYork.relative(NOW.minus(Duration.ofDays(7)))).isEqualTo("Nov 16, 2026");
        assertThat(inNewYork.relative(NOW.plus(Duration.ofDays(1)))).isEqualTo("tomorrow");
        assertThat(inNewYork.relative(NOW.plus(Duration.ofDays(3)))).isEqualTo("in 3 days");
    }

    @Test
    void a_time_is_that_of_the_zone() {
        assertThat(inNewYork.dateAndTime(NOW)).isEqualTo("Nov 23, 2026, 4:30\u00a0AM");
        assertThat(inTokyo.dateAndTime(NOW)).isEqualTo("Nov 23, 2026, 6:30\u00a0PM");
        assertThat(inTokyo.timeOfDay(NOW)).isEqualTo("6:30\u00a0PM");
        assertThat(inNewYork.date(Instant.parse("2026-11-23T02:00:00Z"))).isEqualTo("Nov 22, 2026");
    }

    @Test
    void a_time_follows_the_locale() {
        var german = new TimeFormat(ZoneId.of("Europe/Berlin"), Locale.GERMANY, clock);

        assertThat(german.dateAndTime(NOW)).isEqualTo("23.11.2026, 10:30");
    }

    @Test
    void the_exact_time_has_seconds_and_the_zone() {
        assertThat(inNewYork.exact(NOW)).contains("4:30:00").endsWith("(America/New_York)");
    }

    @Test
    void a_label_tells_the_exact_time_to_machines_and_to_whoever_points_at_it() {
        var label = inNewYork.relativeLabel(NOW.minus(Duration.ofMinutes(2))).getElement();

        assertThat(label.getTag()).isEqualTo("time");
        assertThat(label.getText()).isEqualTo("2 min ago");
        assertThat(label.getAttribute("datetime")).isEqualTo("2026-11-23T09:28:00Z");
        assertThat(label.getAttribute("title")).contains("4:28:00");
    }

    @Test
    void what_never_happened_is_a_dash() {
        assertThat(inNewYork.relative(null)).isEqualTo("–");
        assertThat(inNewYork.dateAndTime(null)).isEqualTo("–");
        assertThat(inNewYork.relativeLabel(null)).isInstanceOf(Span.class);
    }
}
