package com.genius365.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

    @Test
    void a_line_stays_one_line() {
        assertThat(MailText.line("Acme\r\nBcc: x@example.com\u2028\u0000\u202e end "))
                .isEqualTo("Acme Bcc: x@example.com end");
        assertThat(MailText.line("a".repeat(400))).hasSize(150).endsWith("…");
        assertThat(MailText.line("😀".repeat(400))
                        .codePointCount(0, MailText.line("😀".repeat(400)).length()))
                .isLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nora@example.com", "n.o+r-a'b@sub.example.co.uk", "nora@bücher.example", "ñora@example.com"})
    void these_are_addresses(String text) {
        assertThat(MailText.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nora",
                "nora@localhost",
                "nora@example.com, milo@example.com",
                "Nora <nora@example.com>",
                "nora@example.com\r\nBcc: x@example.com",
                "nora@@example.com",
                "nora@-example.com",
                "@example.com"
            })
    void these_are_none(String text) {
        assertThat(MailText.isAddress(text)).isFalse();
    }

    @Test
    void an_address_is_told_by_its_first_letter_only() {
        assertThat(MailText.masked("550 <nora.fields@example.com> unknown"))
                .isEqualTo("550 <n***@example.com> unknown");
    }
}
