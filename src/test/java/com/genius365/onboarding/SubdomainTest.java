package com.genius365.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubdomainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "a-b-c", "123", "voice-agency-2", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx"})
    void good_names_have_no_problem(String name) {
        assertThat(Subdomain.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-abc",
                "abc-",
                "a--b",
                "abc.def",
                "ABC",
                "a b c",
                "äöü",
                "a_b",
                "www",
                "api",
                "genius365",
                "super-admin",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxy"
            })
    void others_have_one_which_is_a_sentence(String name) {
        assertThat(Subdomain.problem(name))
                .hasValueSatisfying(it -> assertThat(it).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Voice Agency, acme-voice-agency",
        "'Müller & Söhne, GmbH', muller-and-sohne-gmbh",
        "'  --Straße!  ', strasse",
        "'★★★', ''"
    })
    void a_companys_name_makes_a_name(String company, String name) {
        assertThat(Subdomain.of(company)).isEqualTo(name);
    }

    @Test
    void a_long_name_is_cut_where_it_may_end() {
        assertThat(Subdomain.of("a".repeat(49) + " b")).isEqualTo("a".repeat(49));
    }
}
