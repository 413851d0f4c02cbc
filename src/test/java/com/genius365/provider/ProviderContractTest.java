package com.genius365.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.genius365.common.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Holds every request of the clients against servers that answer from the vendors' own API descriptions and refuse what
 * breaks them. Skipped unless {@code GENIUS365_CONTRACT_VAPI_URL} and {@code GENIUS365_CONTRACT_RETELL_URL} say where
 * they are.
 */
@Tag("contract")
class ProviderContractTest {

    private static final UUID SOME_ID = UUID.fromString("8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d001");

    private final Credentials credentials = ProviderSamples.credentials();

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void a_key_can_be_checked(Provider vendor) {
        with(vendor, client -> client.checkKey(credentials));
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void webhooks_can_be_prepared(Provider vendor) {
        with(vendor, client -> client.prepareWebhooks(credentials, new Secret("webhook-secret")));
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void an_agent_can_be_created(Provider vendor) {
        with(vendor, client -> {
            var told = new ArrayList<RemoteAgent>();

            var remote = client.publish(credentials, definition(client), target(), null, told::add);

            assertThat(remote.id()).isNotBlank();
            assertThat(told).endsWith(remote);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void an_agent_whose_engine_exists_can_be_completed(Provider vendor) {
        with(
                vendor,
                client -> client.publish(
                        credentials, definition(client), target(), new RemoteAgent(null, "llm_1"), remote -> {}));
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void an_agent_can_be_updated(Provider vendor) {
        with(
                vendor,
                client -> assertThat(client.publish(credentials, definition(client), target(), remote(), remote -> {})
                                .id())
                        .isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void every_model_voice_and_language_on_offer_is_one_the_vendor_takes(Provider vendor) {
        with(vendor, client -> {
            for (var model : client.capabilities().models()) {
                client.publish(credentials, ProviderSamples.definition(model.id()), target(), remote(), remote -> {});
            }
            for (var language : client.capabilities().languages()) {
                var definition = ProviderSamples.definition(
                        "Front desk", client.capabilities().models().getFirst().id(), "", language, List.of());
                client.publish(credentials, definition, target(), remote(), remote -> {});
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void an_agent_can_be_compared(Provider vendor) {
        with(
                vendor,
                client -> assertThat(client.differences(credentials, definition(client), target(), remote()))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void an_agent_can_be_removed(Provider vendor) {
        with(vendor, client -> client.remove(credentials, remote()));
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void a_call_can_be_started(Provider vendor) {
        with(vendor, client -> {
            var request = new CallRequest(
                    ProviderSamples.CALL, SOME_ID.toString(), "+14157774444", "+14155551234", Map.of("name", "Sam"));

            var call = client.startCall(credentials, request);

            assertThat(call.externalId()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void a_call_in_the_browser_can_be_started(Provider vendor) {
        with(vendor, client -> {
            var request = new CallRequest(ProviderSamples.CALL, SOME_ID.toString(), null, null, Map.of("name", "Sam"));

            var ticket = client.startWebCall(credentials, request);

            assertThat(ticket.token().reveal()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void calls_can_be_found_and_listed(Provider vendor) {
        with(vendor, client -> {
            var since = Instant.parse("2026-08-20T15:00:00Z");

            assertThat(client.findCall(credentials, SOME_ID.toString())).isPresent();
            assertThat(client.listCalls(credentials, since, 100)).isNotNull();
            assertThat(client.findCallByReference(credentials, ProviderSamples.CALL, SOME_ID.toString(), since))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"VAPI", "RETELL"})
    void voices_and_numbers_can_be_listed(Provider vendor) {
        with(vendor, client -> {
            assertThat(client.voices(credentials)).isNotEmpty();
            assertThat(client.numbers(credentials)).isNotEmpty();
        });
    }

    private static AgentDefinition definition(VoiceProvider client) {
        return ProviderSamples.definition(
                client.capabilities().models().getFirst().id());
    }

    private static WebhookTarget target() {
        return new WebhookTarget("https://genius365.example/api/webhooks/7", SOME_ID.toString());
    }

    private static RemoteAgent remote() {
        return new RemoteAgent(SOME_ID.toString(), "llm_1");
    }

    private static void with(Provider vendor, Check check) {
        var url = url(vendor);
        assumeTrue(url != null, "No contract server for " + vendor.label());
        var setting = "genius365." + vendor.path();
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Clients.class)
                .withPropertyValues(
                        setting + ".base-url=" + url,
                        // The first request to a large operation takes the server its time.
                        setting + ".call-timeout=" + Duration.ofMinutes(1))
                .run(context -> check.on(context.getBean(VoiceProviders.class).get(vendor)));
    }

    private static @Nullable String url(Provider vendor) {
        return System.getenv("GENIUS365_CONTRACT_" + vendor.name() + "_URL");
    }

    @FunctionalInterface
    private interface Check {
        void on(VoiceProvider client);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("com.genius365.provider")
    static class Clients {}
}
