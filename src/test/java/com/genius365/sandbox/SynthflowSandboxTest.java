package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Secret;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.CallRequest;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderEvent.CallHinted;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.VendorKnowledge;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.WebhookTarget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Synthflow's client against Synthflow's stand-in, over real HTTP; and what the stand-in refuses. */
class SynthflowSandboxTest {

    private static final Secret SECRET = new Secret("the-connections-secret");

    private static RunningSandbox sandbox;

    private final String key = "sandbox-synthflow-" + UUID.randomUUID();
    private final Credentials credentials =
            new Credentials(UUID.randomUUID(), new Secret(key), new Secret("workspace-1"));
    private final WebhookInbox inbox = new WebhookInbox();

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(RunningSandbox.newDatabase());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void closeInbox() {
        sandbox.delete("/sandbox/faults", null);
        inbox.close();
    }

    @Test
    void a_call_is_started_told_of_once_and_read_again() {
        with((client, knowledge) -> {
            var agent = publish(client);

            var started = client.startCall(credentials, request(agent, "+14155551234"));
            var hook = inbox.next();

            assertThat(client.isAuthentic(request(hook), credentials, SECRET, Instant.EPOCH))
                    .isTrue();
            assertThat(client.isAuthentic(request(hook), credentials, new Secret("another"), Instant.EPOCH))
                    .isFalse();
            assertThat(client.read(hook.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEqualTo(new CallHinted(started.externalId(), Instant.EPOCH));
            var call = client.findCall(credentials, started.externalId()).orElseThrow();
            assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
            assertThat(call.reference()).isEqualTo(ProviderSamples.CALL);
            assertThat(call.transcript()).hasSizeGreaterThan(3);
            assertThat(call.transcript().getFirst())
                    .isEqualTo(new CallSnapshot.Turn(CallSnapshot.Speaker.AGENT, "Hello, this is Acme.", null));
            assertThat(call.summary()).isNotBlank();
            assertThat(call.sentiment()).isNotNull();
            assertThat(call.recordingUrl()).endsWith(".wav");
            assertThat(call.durationSeconds()).isPositive();
            assertThat(call.totalCost()).as("Synthflow tells none").isNull();
            assertThat(inbox.staysEmpty()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550001, BUSY",
        "+14155550002, NO_ANSWER",
        "+14155550003, FAILED",
        "+14155550004, COMPLETED",
    })
    void a_call_comes_out_as_its_number_says(String number, CallStatus status) {
        with((client, knowledge) -> {
            var agent = publish(client);

            var started = client.startCall(credentials, request(agent, number));
            inbox.next();

            assertThat(client.findCall(credentials, started.externalId()))
                    .hasValueSatisfying(call -> assertThat(call.status()).isEqualTo(status));
        });
    }

    @Test
    void a_call_whose_start_was_lost_is_found_and_not_dialled_again() {
        with((client, knowledge) -> {
            var agent = publish(client);
            sandbox.misbehave("synthflow", "lost-answer", 1);

            var failed = Assertions.catchThrowableOfType(
                    ProviderException.class, () -> client.startCall(credentials, request(agent, "+14155551234")));

            assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
            assertThat(client.findCallByReference(
                            credentials,
                            ProviderSamples.CALL,
                            Objects.requireNonNull(agent.id()),
                            Instant.ofEpochMilli(1_800_000_000_000L)))
                    .isPresent();
            assertThat(client.listCalls(credentials, Instant.EPOCH, 10)).hasSize(1);
        });
    }

    @Test
    void an_agent_whose_create_was_lost_is_found_and_completed() {
        with((client, knowledge) -> {
            sandbox.misbehave("synthflow", "lost-answer", 1);
            var failed = Assertions.catchThrowableOfType(ProviderException.class, () -> publish(client));

            var agent = publish(client);

            assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
            assertThat(client.agents(credentials)).singleElement().satisfies(only -> {
                assertThat(only.remote()).isEqualTo(agent);
                assertThat(only.reference()).isEqualTo(ProviderSamples.AGENT.toString());
            });
            assertThat(client.differences(credentials, definition(), target(), agent))
                    .contains(List.of());
        });
    }

    @Test
    void an_agent_with_tools_and_knowledge_is_the_same_after_each_publishing_and_then_gone() {
        with((client, knowledge) -> {
            var base = knowledge.add(credentials, "ref-1", "Opening hours", "Nine to five.");
            assertThat(knowledge.find(credentials, "ref-1")).contains(base);
            var tools = List.<AgentTool>of(
                    new AgentTool.Function(
                            UUID.randomUUID(),
                            "find_patient",
                            "Finds a patient",
                            new JsonMapper().readTree("{\"type\": \"object\", \"properties\": {}}"),
                            Duration.ofSeconds(5),
                            "",
                            true),
                    new AgentTool.Transfer(
                            UUID.randomUUID(),
                            "transfer",
                            "To a human",
                            List.of(new AgentTool.Destination("+14155550100", "The office"))));
            var rich = definition().with(tools, new AgentKnowledge(List.of(base), List.of()));
            var agent = client.publish(credentials, rich, target(), null, remote -> {});
            assertThat(client.differences(credentials, rich, target(), agent)).contains(List.of());

            client.publish(credentials, definition(), target(), agent, remote -> {});

            assertThat(client.differences(credentials, definition(), target(), agent))
                    .contains(List.of());
            assertThat(client.differences(credentials, rich, target(), agent))
                    .hasValueSatisfying(found ->
                            assertThat(found).extracting(it -> it.path()).containsExactly("actions", "knowledge"));
            assertThat(client.findAgent(credentials, Objects.requireNonNull(agent.id())))
                    .hasValueSatisfying(
                            live -> assertThat(live.definition().script().prompt())
                                    .isEqualTo(definition().script().prompt()));

            client.remove(credentials, agent);
            knowledge.remove(credentials, base);

            assertThat(client.agents(credentials)).isEmpty();
            assertThat(client.findAgent(credentials, agent.id())).isEmpty();
            assertThat(knowledge.find(credentials, "ref-1")).isEmpty();
        });
    }

    @Test
    void an_assistant_answers_in_a_call_from_the_knowledge_bases_attached_to_it() {
        with((client, knowledge) -> {
            var base = knowledge.add(
                    credentials,
                    "ref-2",
                    "Prices and times",
                    "A cleaning this week costs 80 euros. Call back on Monday after nine.");
            var definition = definition().with(List.of(), new AgentKnowledge(List.of(base), List.of()));
            var agent = client.publish(credentials, definition, target(), null, remote -> {});

            var started = client.startCall(credentials, request(agent, "+14155551234"));
            inbox.next();

            assertThat(client.findCall(credentials, started.externalId())
                            .orElseThrow()
                            .transcript())
                    .extracting(CallSnapshot.Turn::text)
                    .anyMatch(line -> line.startsWith("A cleaning this week costs 80 euros. ")
                            || line.startsWith("Call back on Monday after nine. "));
        });
    }

    @Test
    void a_tool_is_asked_in_a_call_as_its_action_says_and_the_call_shows_it() {
        with((client, knowledge) -> {
            inbox.answer(body -> "{\"patient\": \"Sam\"}");
            var tool = new AgentTool.Function(
                    UUID.randomUUID(),
                    "find_patient",
                    "Finds a patient",
                    new JsonMapper().readTree("""
                            {"type": "object", "properties": {"question": {"type": "string"}, "age": {"type": "integer"}}}"""),
                    Duration.ofSeconds(5),
                    "",
                    true);
            var agent = client.publish(
                    credentials, definition().with(List.of(tool), AgentKnowledge.none()), target(), null, remote -> {});

            var started = client.startCall(credentials, request(agent, "+14155551234"));
            var asked = inbox.next();
            inbox.next();

            assertThat(asked.request().getUrl().encodedPath()).endsWith("/tools/" + tool.reference());
            assertThat(client.isAuthentic(
                            new WebhookRequest(
                                    Map.of("X-Webhook-Key", asked.header("X-Webhook-Key")), Map.of(), new byte[0]),
                            credentials,
                            SECRET,
                            Instant.EPOCH))
                    .isTrue();
            assertThat(asked.json().path("call_id").asString()).isEqualTo(started.externalId());
            assertThat(asked.json().path("model_id").asString()).isEqualTo(agent.id());
            assertThat(asked.json().at("/arguments/age").asString()).isEqualTo("1");
            assertThat(asked.json().at("/arguments/question").asString())
                    .isNotBlank()
                    .doesNotContain("<");
            var shown = sandbox.get("/sandbox/synthflow/calls/" + started.externalId(), key)
                    .json()
                    .at("/response/calls/0/executed_actions/find_patient");
            assertThat(shown.path("return_value").asString()).isEqualTo("{\"patient\": \"Sam\"}");
            assertThat(shown.path("parameters_from_llm").asString()).contains("\"age\":1");
        });
    }

    @Test
    void voices_and_numbers_are_listed_and_real_keys_are_not_let_in() {
        with((client, knowledge) -> {
            client.checkKey(credentials);
            assertThat(client.voices(credentials)).extracting(it -> it.name()).contains("Clarice");
            assertThat(client.numbers(credentials)).hasSize(2);
        });

        assertThat(sandbox.get("/sandbox/synthflow/assistants/", "a-real-key").status())
                .isEqualTo(401);
        assertThat(sandbox.get("/sandbox/synthflow/assistants/", "sandbox-unpaid")
                        .status())
                .isEqualTo(402);
    }

    @Test
    void what_it_refuses_it_refuses_in_synthflows_words() {
        var missing = sandbox.get("/sandbox/synthflow/assistants/nobody", key);
        var late = sandbox.post(
                "/sandbox/synthflow/assistants",
                key,
                "{\"type\": \"outbound\", \"name\": \"A\", \"agent\": {\"greeting_message_mode\": \"agent_static\"},"
                        + " \"voicemail_message\": {\"enabled\": true}}");

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().at("/detail/description").asString()).isEqualTo("Assistant not found");
        assertThat(late.status()).isEqualTo(400);
        assertThat(sandbox.get("/sandbox/synthflow/voices", key).status()).isEqualTo(400);
        assertThat(sandbox.get("/sandbox/synthflow/calls", key).status()).isEqualTo(400);
        assertThat(sandbox.get("/sandbox/synthflow/nothing", key).status()).isEqualTo(404);
        assertThat(sandbox.post("/sandbox/synthflow/actions", key, "{}").status())
                .isEqualTo(400);
        assertThat(sandbox.put("/sandbox/synthflow/assistants/nobody", key, "{}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"rate-limited, 429", "server-error, 500"})
    void it_misbehaves_like_the_others(String fault, int status) {
        sandbox.misbehave("synthflow", fault, 1);

        var answer = sandbox.get("/sandbox/synthflow/assistants/", key);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/detail/status").asString()).isEqualTo("error");
    }

    private RemoteAgent publish(VoiceProvider client) {
        return client.publish(credentials, definition(), target(), null, remote -> {});
    }

    private static com.genius365.provider.AgentDefinition definition() {
        return ProviderSamples.definition("gpt-4.1");
    }

    private WebhookTarget target() {
        return new WebhookTarget(inbox.url(), null, SECRET);
    }

    private static CallRequest request(RemoteAgent agent, String number) {
        return new CallRequest(
                ProviderSamples.CALL, Objects.requireNonNull(agent.id()), null, number, Map.of("name", "Sam"));
    }

    private static WebhookRequest request(WebhookInbox.Delivery hook) {
        var url = hook.request().getUrl();
        return new WebhookRequest(
                Map.of(),
                Map.of("key", String.valueOf(url.queryParameter("key"))),
                hook.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void with(BiConsumer<VoiceProvider, VendorKnowledge> work) {
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Clients.class)
                .withPropertyValues("genius365.synthflow.base-url=" + sandbox.url() + "/sandbox/synthflow")
                .run(context -> work.accept(
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
