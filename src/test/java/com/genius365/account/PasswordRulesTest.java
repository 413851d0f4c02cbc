package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Short-1aaaa, At least 12 characters.",
        "no-capital-1a, At least one capital letter.",
        "NO-SMALL-LETTER-1, At least one small letter.",
        "No-digit-in-here, At least one digit.",
        "NoSymbolInHere1, 'At least one symbol, for example a dash.'",
        "Me@Example.test-1A, Not your e-mail address."
    })
    void what_is_missing_is_said(String password, String problem) {
        assertThat(PasswordRules.problem(password, "me@example.test")).contains(problem);
    }

    @Test
    void twelve_to_a_hundred_and_twenty_eight_characters_are_right() {
        assertThat(PasswordRules.problem("Twelve-chr-1", "")).isEmpty();
        assertThat(PasswordRules.problem("Aa-1" + "x".repeat(124), "")).isEmpty();
        assertThat(PasswordRules.problem("Aa-1" + "x".repeat(125), "")).contains("At most 128 characters.");
    }

    @Test
    void letters_of_other_scripts_count() {
        assertThat(PasswordRules.problem("Übermäßig-größer-1", "")).isEmpty();
    }
}
