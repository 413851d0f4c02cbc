package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "fd00::/8, fdab::1, true",
        "fd00::/8, fe80::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "10.0.0.0/8, proxy.example, false"
    })
    void an_address_is_in_a_range_or_not(String range, String address, boolean isTrusted) {
        assertThat(new TrustedProxies(List.of(range)).contains(address)).isEqualTo(isTrusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "proxy.example", "10.0.0.0/x", "/8", "::/129", "10.0.0.0/-1"})
    void what_is_no_range_stops_the_start(String range) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(range)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("GENIUS365_TRUSTED_PROXIES: \"" + range + "\"");
    }

    @Test
    void none_are_trusted_where_none_are_named() {
        assertThat(new TrustedProxies(List.of("", " ")).isEmpty()).isTrue();
    }
}
