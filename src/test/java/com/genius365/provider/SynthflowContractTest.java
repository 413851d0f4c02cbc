package com.genius365.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.genius365.common.Secret;
import com.genius365.provider.ProviderException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Holds every request of Synthflow's client against a server that answers from the transcription of its API description
 * and refuses what breaks it. Skipped unless {@code GENIUS365_CONTRACT_SYNTHFLOW_URL} says where that is.
 */
@Tag("contract")
class SynthflowContractTest {

    private static final String SOME_ID = "ed835bbc-0000-4000-8000-000000000001";
    private static final RemoteAgent REMOTE = new RemoteAgent(SOME_ID, null);
    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/synthflow/7", null, new Secret("webhook-secret"));

    private final Credentials credentials =
            new Credentials(UUID.randomUUID(), new Secret("key"), new Secret("workspace-1"));

    @Test
    void a_key_can_be_checked() {
        with((client, knowledge) -> client.checkKey(credentials));
    }

    @Test
    void an_agent_can_be_created_and_updated() {
        with((client, knowledge) -> {
            var definition = definition(client);

            assertThat(client.publish(credentials, definition, TARGET, null, remote -> {})
                            .id())
                    .isNotBlank();
            // The server's assistants are samples without an id.
            client.publish(credentials, definition, TARGET, REMOTE, remote -> {});
        });
    }

    @Test
    void every_definition_that_people_can_make_is_one_synthflow_takes() {
        with((client, knowledge) -> LongStream.range(0, 40)
                .forEach(seed -> assertThat(client.publish(
                                        credentials,
                                        AnyDefinition.of(seed, client.capabilities()),
                                        TARGET,
                                        null,
                                        remote -> {})
                                .id())
                        .as("seed %s", seed)
                        .isNotBlank()));
    }

    @Test
    void every_model_and_language_on_offer_is_one_synthflow_takes() {
        with((client, knowledge) -> {
            for (var model : client.capabilities().models()) {
                client.publish(credentials, ProviderSamples.definition(model.id()), TARGET, null, remote -> {});
            }
            for (var language : client.capabilities().languages()) {
                var definition = ProviderSamples.definition("Front desk", "gpt-4.1", "", language, List.of());
                client.publish(credentials, definition, TARGET, null, remote -> {});
            }
        });
    }

    @Test
    void agents_can_be_listed_read_compared_and_removed() {
        with((client, knowledge) -> {
            assertThat(client.agents(credentials)).isNotNull();
            assertThat(client.findAgent(credentials, SOME_ID)).isPresent();
            assertThat(client.differences(credentials, definition(client), TARGET, REMOTE))
                    .isPresent();
            client.remove(credentials, REMOTE);
        });
    }

    @Test
    void knowledge_can_be_given_found_and_removed() {
        with((client, knowledge) -> {
            assertThat(knowledge.add(credentials, "reference-1", "Opening hours", "Nine to five"))
                    .isNotBlank();
            assertThat(knowledge.find(credentials, "reference-1")).isNotNull();
            knowledge.remove(credentials, "kb_1");
        });
    }

    @Test
    void calls_can_be_started_found_and_listed() {
        with((client, knowledge) -> {
            var request = new CallRequest(
                    ProviderSamples.CALL, SOME_ID, "+14157774444", "+14155551234", Map.of("name", "Sam"));
            var since = Instant.parse("2026-08-20T15:00:00Z");

            assertThat(client.startCall(credentials, request).externalId()).isNotBlank();
            assertThat(client.findCall(credentials, SOME_ID)).isPresent();
            assertThat(client.findCallByReference(credentials, ProviderSamples.CALL, SOME_ID, since))
                    .isNotNull();
            assertThat(client.listCalls(credentials, since, 100)).isNotNull();
        });
    }

    @Test
    void voices_and_numbers_can_be_listed() {
        with((client, knowledge) -> {
            assertThat(client.voices(credentials)).isNotNull();
            assertThat(client.numbers(credentials)).isNotNull();
        });
    }

    /** So that it is known that the server refuses anything at all. */
    @Test
    void the_server_refuses_what_breaks_the_contract() {
        with((client, knowledge) -> {
            var definition =
                    ProviderSamples.definition("gpt-4.1").with(List.of(), new AgentKnowledge(List.of(""), List.of()));

            var failed = catchThrowableOfType(
                    ProviderException.class, () -> client.publish(credentials, definition, TARGET, null, remote -> {}));

            assertThat(failed.kind()).isIn(Kind.REJECTED, Kind.NOT_FOUND);
        });
    }

    private static AgentDefinition definition(VoiceProvider client) {
        return AnyDefinition.of(3, client.capabilities());
    }

    private static void with(BiConsumer<VoiceProvider, VendorKnowledge> check) {
        var url = System.getenv("GENIUS365_CONTRACT_SYNTHFLOW_URL");
        assumeTrue(url != null, "No contract server for Synthflow");
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Clients.class)
                .withPropertyValues(
                        "genius365.synthflow.base-url=" + url,
                        // The first request to a large operation takes the server its time.
                        "genius365.synthflow.call-timeout=" + Duration.ofMinutes(1))
                .run(context -> check.accept(
                        context.getBean(VoiceProviders.class).get(Provider.SYNTHFLOW),
                        context.getBeansOfType(VendorKnowledge.class).values().stream()
                                .filter(it -> it.provider() == Provider.SYNTHFLOW)
                                .findFirst()
                                .orElseThrow()));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("com.genius365.provider")
    static class Clients {}
}
