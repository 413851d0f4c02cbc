package com.genius365.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostnameTest {

    @ParameterizedTest
    @CsvSource({
        "voice.example.com, voice.example.com",
        "VOICE.Example.COM, voice.example.com",
        "' voice.example.com. ', voice.example.com",
        "https://voice.example.com/login?x=1, voice.example.com",
        "müller.de, xn--mller-kva.de",
        "example.co.uk, example.co.uk",
        "a-b.c3.example.com, a-b.c3.example.com"
    })
    void a_name_is_understood_however_it_is_written(String typed, String name) {
        assertThat(Hostname.of(typed).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "localhost",
                "com",
                "co.uk",
                "127.0.0.1",
                "[::1]",
                "2130706433",
                "voice.example.com:8080",
                "voice..example.com",
                "-voice.example.com",
                "voice_1.example.com",
                "voice example.com",
                "*.example.com",
                "'; drop table partner_domain --.com",
                "<script>.com"
            })
    void what_nobody_could_prove_is_refused_with_a_sentence(String typed) {
        assertThatThrownBy(() -> Hostname.of(typed)).isInstanceOf(Refusal.class).hasMessageEndingWith(".");
    }

    @org.junit.jupiter.api.Test
    void endless_names_are_refused() {
        assertThatThrownBy(() -> Hostname.of("a.".repeat(120) + "example.com")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Hostname.of("a".repeat(64) + ".example.com")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Hostname.of("ü".repeat(100_000))).isInstanceOf(Refusal.class);
    }
}
