package com.genius365.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.PublicAddresses.NotPublicException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1",
                "10.0.0.1",
                "10.255.255.255",
                "127.255.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.51.100.7",
                "240.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "fd12:3456:789a::1",
                "fec0::1",
                "2001::1",
                "2002:a00:1::",
                "3fff::1",
                "100::1",
                "64:ff9b:1:a00:0:100:808:808"
            })
    void what_only_we_can_reach_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1",
                "2002:808:808::1"
            })
    void what_everyone_can_reach_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_is_refused_where_any_of_its_addresses_is_private() throws UnknownHostException {
        var open = InetAddress.getByName("8.8.8.8");
        var closed = InetAddress.getByName("10.0.0.1");

        assertThat(new PublicAddresses(host -> List.of(open), PublicAddresses::isPublic).lookup("a.test"))
                .containsExactly(open);
        assertThatThrownBy(() ->
                        new PublicAddresses(host -> List.of(open, closed), PublicAddresses::isPublic).lookup("a.test"))
                .isInstanceOf(NotPublicException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://017700000001/",
                "http://[::1]/",
                "http://[::ffff:7f00:1]/",
                "http://127.1/"
            })
    void an_address_in_numbers_is_refused_however_it_is_written(String address) {
        var url = HttpUrl.get(address);
        // What is not numbers for the client is a name, which is looked up and checked then.
        assertThatThrownBy(() -> {
                    new PublicAddresses().refuse(url);
                    new PublicAddresses().lookup(url.host());
                })
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_public_address_in_numbers_is_taken() {
        assertThatCode(() -> new PublicAddresses().refuse(HttpUrl.get("http://8.8.8.8/")))
                .doesNotThrowAnyException();
        assertThatCode(() -> new PublicAddresses().refuse(HttpUrl.get("http://a.test/")))
                .doesNotThrowAnyException();
    }
}
