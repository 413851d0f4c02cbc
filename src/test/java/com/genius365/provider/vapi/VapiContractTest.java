package com.genius365.provider.vapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.ProviderRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Holds what only VAPI is asked, and every shape an agent can have, against a server that answers from VAPI's own API
 * description and refuses what breaks it. Skipped unless {@code GENIUS365_CONTRACT_VAPI_URL} says where it is.
 */
@Tag("contract")
class VapiContractTest {

    private static final String SOME_ID = "8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d001";
    private static final WebhookTarget TARGET = new WebhookTarget("https://genius365.example/api/webhooks/7", SOME_ID);

    private final Credentials credentials = ProviderSamples.credentials();

    @BeforeEach
    void requireServer() {
        assumeTrue(System.getenv("GENIUS365_CONTRACT_VAPI_URL") != null, "No contract server for VAPI");
    }

    static long[] seeds() {
        return LongStream.range(0, Integer.getInteger("genius365.contract.seeds", 60))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_agent_of_any_shape_is_one_the_vendor_takes(long seed) {
        var client = new VapiClient(api());
        var definition = AnyDefinition.of(seed, client.capabilities());

        var remote = client.publish(credentials, definition, TARGET, new RemoteAgent(SOME_ID, null), it -> {});

        assertThat(remote.id()).isNotBlank();
    }

    @Test
    void an_agent_with_any_voice_on_offer_is_one_the_vendor_takes() {
        var client = new VapiClient(api());
        for (var voice : client.voices(credentials)) {
            for (var speed : new double[] {0.5, 2}) {
                client.publish(
                        credentials,
                        with(new AgentDefinition.Voice(voice.id(), voice.name(), speed, Pitch.LOW, 0.5)),
                        TARGET,
                        new RemoteAgent(SOME_ID, null),
                        it -> {});
            }
        }
    }

    @Test
    void agents_can_be_listed_and_read() {
        var client = new VapiClient(api());

        assertThat(client.agents(credentials)).isNotEmpty();
        assertThat(client.findAgent(credentials, SOME_ID)).isPresent();
    }

    @Test
    void a_saved_tool_can_be_read() {
        var tool = ProviderRequest.get("tool", SOME_ID);

        assertThat(api().http().send(credentials, tool, JsonNode.class).isObject())
                .isTrue();
    }

    @Test
    void knowledge_can_be_given_found_and_removed() {
        var knowledge = new VapiKnowledge(api());

        assertThat(knowledge.add(credentials, UUID.randomUUID().toString(), "Prices", "A cleaning is 80 €."))
                .isNotBlank();
        assertThat(knowledge.find(credentials, "no such reference")).isEmpty();
        knowledge.remove(credentials, SOME_ID);
    }

    @Test
    void a_conversation_can_be_written_and_ended() {
        var chat = new VapiChat(api());

        var turn = chat.say(credentials, SOME_ID, null, "Are you open?");
        chat.say(credentials, SOME_ID, turn.session(), "And tomorrow?");
        chat.end(credentials, SOME_ID);

        assertThat(turn.session()).isNotBlank();
    }

    private static AgentDefinition with(AgentDefinition.Voice voice) {
        var usual = ProviderSamples.definition("openai/gpt-4.1");
        return new AgentDefinition(
                usual.reference(),
                usual.basics(),
                voice,
                usual.script(),
                usual.model(),
                usual.settings(),
                usual.analysis(),
                usual.tools(),
                usual.knowledge());
    }

    private static VapiApi api() {
        var url = Objects.requireNonNull(System.getenv("GENIUS365_CONTRACT_VAPI_URL"));
        // The first request to a large operation takes the server its time.
        return new VapiApi(
                new VapiProperties(url, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMillis(500)),
                ProviderSamples.guards());
    }
}
