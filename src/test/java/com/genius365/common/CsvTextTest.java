package com.genius365.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_compute_stays_text(String text) {
        assertThat(CsvText.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void other_text_stays_as_it_is() {
        assertThat(CsvText.safe("Nora = Milo")).isEqualTo("Nora = Milo");
        assertThat(CsvText.safe(null)).isEmpty();
        assertThat(CsvText.safe("")).isEmpty();
    }
}
