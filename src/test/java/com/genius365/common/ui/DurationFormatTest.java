package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationFormatTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0:00",
        "5, 0:05",
        "59, 0:59",
        "60, 1:00",
        "65, 1:05",
        "3599, 59:59",
        "3600, 1:00:00",
        "3725, 1:02:05",
        "90000, 25:00:00",
        "-65, -1:05",
    })
    void a_clock_counts_minutes_and_from_an_hour_on_hours(long seconds, String expected) {
        assertThat(DurationFormat.clock(Duration.ofSeconds(seconds))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "45, 45 s",
        "60, 1 min 00 s",
        "65, 1 min 05 s",
        "3599, 59 min 59 s",
        "3600, 1 h 00 min",
        "3725, 1 h 02 min",
        "86400, 1 d 00 h",
        "97200, 1 d 03 h",
        "-65, -1 min 05 s",
    })
    void words_name_the_two_largest_units(long seconds, String expected) {
        assertThat(DurationFormat.words(Duration.ofSeconds(seconds))).isEqualTo(expected);
    }

    @Test
    void parts_of_a_second_are_dropped_not_rounded() {
        assertThat(DurationFormat.clock(Duration.ofMillis(59_999))).isEqualTo("0:59");
        assertThat(DurationFormat.words(Duration.ofMillis(999))).isEqualTo("0 s");
    }

    @Test
    void an_unknown_length_is_a_dash() {
        assertThat(DurationFormat.clock(null)).isEqualTo("–");
        assertThat(DurationFormat.words(null)).isEqualTo("–");
    }
}
