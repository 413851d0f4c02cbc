package com.genius365.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.InvalidSettingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingAddressesTest {

    /** Knows two names; all else it reads as the machine does. */
    private static final Dns NAMES = host -> switch (host) {
        case "api.example.com" -> List.of(InetAddress.ofLiteral("8.8.8.8"));
        case "inside.example.com" -> List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.5"));
        case "0x7f000001", "0x7f.1", "017700000001" -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        default -> {
            if (host.matches("[0-9a-f.:]+")) {
                yield List.of(InetAddress.getByName(host));
            }
            throw new UnknownHostException(host);
        }
    };

    private final OutgoingAddresses addresses = new OutgoingAddresses(List.of(), NAMES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[fc00::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://2130706433/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://0/",
                "https://inside.example.com/"
            })
    void what_leads_into_a_private_network_is_refused_however_it_is_written(String url) {
        assertThatThrownBy(() -> addresses.requirePublic(url))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/customers/{{id}}?q={{query}}",
                "HTTPS://API.example.com",
                "https://api.example.com:8443/x",
                "https://not-there-yet.example.org/"
            })
    void what_leads_out_is_taken_and_a_name_may_come_to_be_later(String url) {
        assertThatCode(() -> addresses.requirePublic(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example.com",
                "ftp://api.example.com",
                "file:///etc/passwd",
                "http://api.example.com/",
                "https://{{host}}/",
                "https://api.example.com{{port}}/",
                "https://name:password@api.example.com/",
                "https://api.example.com\\@127.0.0.1/",
                "https://",
                "https:///x",
                "javascript:alert(1)"
            })
    void what_is_no_fit_address_is_refused_with_a_sentence(String url) {
        assertThatThrownBy(() -> addresses.requirePublic(url)).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void a_private_address_that_the_setting_names_is_taken_with_its_port_only() {
        var open = new OutgoingAddresses(List.of("Inside.example.com:8080", "[::1]:80"), NAMES);

        assertThatCode(() -> open.requirePublic("http://inside.example.com:8080/x"))
                .doesNotThrowAnyException();
        assertThatCode(() -> open.requirePublic("http://[::1]/")).doesNotThrowAnyException();
        assertThatThrownBy(() -> open.requirePublic("https://inside.example.com/"))
                .isInstanceOf(AddressRefusedException.class);
        assertThat(open.privateHosts()).containsExactly("[::1]:80", "inside.example.com:8080");
    }

    @Test
    void a_setting_that_is_no_host_with_a_port_stops_the_start() {
        assertThatThrownBy(() -> new OutgoingAddresses(List.of("localhost"), NAMES))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("GENIUS365_TOOL_PRIVATE_HOSTS");
    }
}
