package com.genius365;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.InvalidSettingException;
import jakarta.validation.constraints.Pattern;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.validation.annotation.Validated;

class StartFailureReporterTest {

    @Validated
    @ConfigurationProperties("genius365.vendor")
    record VendorProperties(
            @Pattern(regexp = "https?://.+", message = "must be an absolute address")
            @DefaultValue("https://vendor.test")
            String baseUrl,

            @DefaultValue("5s") Duration callTimeout) {}

    @EnableConfigurationProperties(VendorProperties.class)
    static class Vendor {}

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("server.port", "8080")
            .withProperty("management.server.port", "9090")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/genius365?password=secret");

    @Test
    void what_a_setting_says_of_itself_is_said_however_deep_it_lies() {
        var failure = new IllegalStateException(
                "wrapped", new IllegalArgumentException(new InvalidSettingException("A_SETTING", "is wrong", "right")));

        assertThat(explain(failure)).isEqualTo("A_SETTING: is wrong. Example: right");
    }

    @ParameterizedTest
    @CsvSource({"8080, PORT: another program uses port 8080", "9090, GENIUS365_MANAGEMENT_PORT: another program uses"})
    void a_port_in_use_is_named_by_its_setting(int port, String message) {
        assertThat(explain(new IllegalStateException(new PortInUseException(port))))
                .startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, SPRING_DATASOURCE_URL: no PostgreSQL answers at jdbc:postgresql://db:5432/genius365 (",
        "28P01, 'SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD: the PostgreSQL at '",
        "3D000, SPRING_DATASOURCE_URL: there is no such database at jdbc:postgresql://db:5432/genius365",
        "42501, SPRING_DATASOURCE_USERNAME: this role may not make"
    })
    void a_database_that_cannot_be_entered_is_named_without_its_password(String state, String message) {
        var line = explain(new IllegalStateException(new SQLException("Refused.\nSecond line", state)));

        assertThat(line).startsWith(message).doesNotContain("secret").doesNotContain("\n");
    }

    @Test
    void a_value_of_a_wrong_form_is_named_as_the_environment_writes_it() {
        assertThat(explain(bound("genius365.vendor.base-url", "nonsense")))
                .isEqualTo("GENIUS365_VENDOR_BASE_URL: \"nonsense\" must be an absolute address.");
        assertThat(explain(bound("genius365.vendor.call-timeout", "soon")))
                .isEqualTo("GENIUS365_VENDOR_CALL_TIMEOUT: \"soon\" cannot be read as java.time.Duration.");
    }

    @Test
    void a_fault_of_ours_keeps_its_stack() {
        assertThat(StartFailureReporter.explain(new IllegalStateException("a bug"), settings))
                .isEmpty();
        assertThat(StartFailureReporter.explain(new SQLException("a bug", "42601"), settings))
                .isEmpty();
    }

    private String explain(Throwable failure) {
        return StartFailureReporter.explain(failure, settings).orElseThrow();
    }

    private static Throwable bound(String name, String value) {
        var failures = new AtomicReference<@Nullable Throwable>();
        new ApplicationContextRunner()
                .withUserConfiguration(Vendor.class)
                .withPropertyValues(name + "=" + value)
                .run(context -> failures.set(context.getStartupFailure()));
        return Objects.requireNonNull(failures.get());
    }
}
