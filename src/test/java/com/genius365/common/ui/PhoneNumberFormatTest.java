package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberFormatTest {

    @ParameterizedTest
    @CsvSource({
        "+14155550123, +1 415-555-0123",
        "+442079460018, +44 20 7946 0018",
        "+493012345678, +49 30 12345678",
    })
    void a_number_is_grouped_as_in_its_country(String number, String expected) {
        assertThat(PhoneNumberFormat.international(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"911", "sip:desk@example.com", "anonymous"})
    void what_is_no_number_stays_as_it_is(String text) {
        assertThat(PhoneNumberFormat.international(text)).isEqualTo(text);
    }

    @Test
    void no_number_is_said_in_words() {
        assertThat(PhoneNumberFormat.international(null)).isEqualTo("Unknown number");
        assertThat(PhoneNumberFormat.international(" ")).isEqualTo("Unknown number");
    }
}
