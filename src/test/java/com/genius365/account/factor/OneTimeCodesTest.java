package com.genius365.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** "12345678901234567890" of RFC 6238, as apps are given it. */
    private static final Secret KEY = new Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    /** The last six of the eight digits in appendix B. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codes_are_those_of_the_standard(long time, String code) {
        assertThat(OneTimeCodes.at(time / 30, KEY)).isEqualTo(code);
        assertThat(OneTimeCodes.stepOf(code, KEY, Instant.ofEpochSecond(time))).hasValue(time / 30);
    }

    @Test
    void a_new_key_is_a_new_one_of_160_bits() {
        assertThat(OneTimeCodes.newKey()).isNotEqualTo(OneTimeCodes.newKey());
        assertThat(OneTimeCodes.newKey().reveal()).matches("[A-Z2-7]{32}");
    }
}
