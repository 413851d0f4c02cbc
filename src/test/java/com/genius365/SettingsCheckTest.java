package com.genius365;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource({
        "server.port, 8080x, PORT: \"8080x\" is not a port",
        "server.port, 70000, PORT: \"70000\" is not a port",
        "management.server.port, -2, GENIUS365_MANAGEMENT_PORT: \"-2\" is not a port",
        "genius365.public-url, app.example.com, GENIUS365_PUBLIC_URL: \"app.example.com\" is not an absolute",
        "genius365.public-url, localhost:8080, GENIUS365_PUBLIC_URL:",
        "genius365.public-url, ftp://app.example.com, GENIUS365_PUBLIC_URL:",
        "genius365.public-url, https://, GENIUS365_PUBLIC_URL:",
        "genius365.public-url, https://app.example.com/path, GENIUS365_PUBLIC_URL:",
        "genius365.public-url, 'https://app.exa mple.com', GENIUS365_PUBLIC_URL:",
        "genius365.platform-domain, https://example.com, GENIUS365_PLATFORM_DOMAIN: \"https://example.com\" is not",
        "genius365.platform-domain, example.com:8080, GENIUS365_PLATFORM_DOMAIN:",
        "genius365.platform-domain, .example.com, GENIUS365_PLATFORM_DOMAIN:",
        "spring.datasource.url, '', SPRING_DATASOURCE_URL: it is set but empty",
        "spring.datasource.url, postgres://localhost/genius365, SPRING_DATASOURCE_URL: \"postgres://localhost/genius365\"",
        "spring.datasource.url, jdbc:mysql://localhost/genius365, SPRING_DATASOURCE_URL:"
    })
    void a_wrong_setting_is_named_with_an_example(String name, String value, String message) {
        var settings = new MockEnvironment().withProperty(name, value);

        assertThatThrownBy(() -> SettingsCheck.check(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("Example: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_password_in_a_wrong_address_is_not_repeated() {
        var settings = new MockEnvironment()
                .withProperty("spring.datasource.url", "postgres://admin:secret-1@localhost/x?password=secret-2");

        assertThatThrownBy(() -> SettingsCheck.check(settings))
                .hasMessageContaining("postgres://localhost/x")
                .hasMessageNotContaining("secret");
    }

    @Test
    void right_settings_pass() {
        var settings = new MockEnvironment()
                .withProperty("server.port", "8080")
                .withProperty("management.server.port", "0")
                .withProperty("genius365.public-url", "https://app.example.com:8443/")
                .withProperty("genius365.platform-domain", "example.com")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/genius365?sslmode=require");

        assertThatCode(() -> SettingsCheck.check(settings)).doesNotThrowAnyException();
    }
}
