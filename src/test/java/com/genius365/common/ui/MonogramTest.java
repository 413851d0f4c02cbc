package com.genius365.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonogramTest {

    @ParameterizedTest
    @CsvSource({
        "Dana Whitfield, DW",
        "Ana Maria de la Cruz, AC",
        "ortiz, O",
        "dana@harbor.example, DE",
        "'  ', ?",
        "'', ?",
        "éva, É",
    })
    void a_name_is_the_first_letters_of_its_first_and_last_word(String name, String expected) {
        assertThat(Monogram.initials(name)).isEqualTo(expected);
    }
}
