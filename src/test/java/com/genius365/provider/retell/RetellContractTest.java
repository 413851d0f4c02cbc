package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.ProviderRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what only Retell's client asks against a server that answers from Retell's own API description and refuses what
 * breaks it. Skipped unless {@code GENIUS365_CONTRACT_RETELL_URL} says where it is.
 */
@Tag("contract")
@EnabledIfEnvironmentVariable(named = "GENIUS365_CONTRACT_RETELL_URL", matches = ".+")
class RetellContractTest {

    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/retell/7", null);
    private static final RemoteAgent KNOWN = new RemoteAgent("agent_1", "llm_1");
    private static final String REFERENCE = "0198c0de-0000-7000-8000-000000000003";

    // The first request to a large operation takes the server its time.
    private final RetellApi api = new RetellApi(
            new RetellProperties(
                    System.getenv("GENIUS365_CONTRACT_RETELL_URL"),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    Duration.ofMillis(1)),
            ProviderSamples.guards());
    private final RetellClient client = new RetellClient(api);
    private final RetellKnowledge knowledge = new RetellKnowledge(api);
    private final RetellChat chat = new RetellChat(api);
    private final Credentials credentials = ProviderSamples.credentials();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_definition_can_be_published(long seed) {
        var definition = AnyDefinition.of(seed, client.capabilities());

        assertThat(client.publish(credentials, definition, TARGET, null, remote -> {})
                        .id())
                .as("seed " + seed)
                .isNotBlank();
        assertThat(client.publish(credentials, definition, TARGET, KNOWN, remote -> {})
                        .id())
                .as("seed " + seed)
                .isNotBlank();
    }

    @Test
    void a_definition_that_leaves_all_open_can_be_published() {
        var usual = AnyDefinition.of(0, client.capabilities());
        var bare = new AgentDefinition(
                usual.reference(),
                usual.basics(),
                AgentDefinition.Voice.natural(),
                usual.script(),
                usual.model(),
                AgentDefinition.CallSettings.usual(),
                AgentDefinition.Analysis.usual(),
                List.of(),
                AgentKnowledge.none());

        assertThat(client.publish(credentials, bare, TARGET, KNOWN, remote -> {})
                        .id())
                .isNotBlank();
    }

    @Test
    void agents_can_be_listed() {
        assertThat(client.agents(credentials)).isNotEmpty();
    }

    @Test
    void an_agent_can_be_read() {
        var live = client.findAgent(credentials, "agent_1");

        assertThat(live).isPresent();
    }

    /**
     * Giving it is shown in {@link RetellKnowledgeTest} alone: Retell takes texts as a list in JSON in one field of the form,
     * which its description has no words for, and the server cannot know.
     */
    @Test
    void knowledge_can_be_found_and_removed() {
        assertThat(knowledge.find(credentials, REFERENCE)).isEmpty();
        knowledge.remove(credentials, "kb_1");
    }

    @Test
    void an_agent_can_be_written_to() {
        var first = chat.say(credentials, "agent_1", null, "When are you open?");
        var second = chat.say(credentials, "agent_1", first.session(), "Thanks!");

        assertThat(second.answers()).isNotNull();
        chat.end(credentials, second.session());
    }

    @Test
    void the_server_does_refuse_what_breaks_the_contract() {
        var failed = catchThrowableOfType(
                ProviderException.class,
                () -> api.send(
                        credentials, ProviderRequest.post(Map.of("general_tools", "none"), "create-retell-llm")));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
    }
}
