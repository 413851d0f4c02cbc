package com.genius365.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ProviderSettingsTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Clients.class);

    @Test
    void all_vendors_are_there_without_any_setting() {
        program.run(context -> {
            var vendors = context.getBean(VoiceProviders.class);

            assertThat(vendors.find(Provider.VAPI)).isPresent();
            assertThat(vendors.find(Provider.RETELL)).isPresent();
            assertThat(vendors.find(Provider.SYNTHFLOW)).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "VAPI, GENIUS365_VAPI_BASE_URL",
        "RETELL, GENIUS365_RETELL_BASE_URL",
        "SYNTHFLOW, GENIUS365_SYNTHFLOW_BASE_URL"
    })
    void the_environment_says_where_a_vendor_is(Provider vendor, String variable) {
        try (var server = new VendorServer()) {
            server.answers(vendor == Provider.VAPI ? "[]" : "{}");

            inEnvironment(variable, server.url())
                    .run(context ->
                            context.getBean(VoiceProviders.class).get(vendor).checkKey(ProviderSamples.credentials()));

            assertThat(server.requestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.vapi.ai", "/vapi", "ftp://api.vapi.ai", "https://", "vapi"})
    void an_address_that_is_none_stops_the_start_and_is_named(String address) {
        inEnvironment("GENIUS365_VAPI_BASE_URL", address)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("baseUrl")
                        .hasMessageContaining(
                                "must be an absolute http or https address, for example https://api.vapi.ai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.synthflow.ai/v2", "ftp://api.synthflow.ai", "https://", "synthflow", ""})
    void an_address_of_synthflow_that_is_none_stops_the_start_too(String address) {
        inEnvironment("GENIUS365_SYNTHFLOW_BASE_URL", address)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("baseUrl")
                        .hasMessageContaining(
                                "must be an absolute http or https address, for example https://api.synthflow.ai/v2"));
    }

    private ApplicationContextRunner inEnvironment(String variable, String value) {
        return program.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, value))));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("com.genius365.provider")
    static class Clients {}
}
