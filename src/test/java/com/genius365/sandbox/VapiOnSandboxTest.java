package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.ChatProvider;
import com.genius365.provider.Credentials;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.VendorKnowledge;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebhookTarget;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;

/** The real client and the sandbox, over HTTP: what the demo shows. */
class VapiOnSandboxTest {

    private static final WebhookTarget TARGET = new WebhookTarget("http://127.0.0.1:9/api/webhooks/vapi/7", null);

    private static RunningSandbox sandbox;
    private static AnnotationConfigApplicationContext clients;

    private final Credentials credentials = new Credentials(
            UUID.randomUUID(), new Secret("sandbox-vapi-" + UUID.randomUUID()), new Secret("sandbox-public"));
    private VoiceProvider vapi;
    private VendorKnowledge knowledge;
    private ChatProvider chat;

    @ComponentScan("com.genius365.provider")
    @EnableConfigurationProperties
    static class Clients {}

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(RunningSandbox.newDatabase());
        clients = new AnnotationConfigApplicationContext();
        clients.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("test", Map.of("genius365.vapi.base-url", sandbox.url("/sandbox/vapi"))));
        clients.registerBean(Clock.class, Clock::systemUTC);
        clients.register(Clients.class);
        clients.refresh();
    }

    @BeforeEach
    void find() {
        vapi = clients.getBean(VoiceProviders.class).get(Provider.VAPI);
        knowledge = ofVapi(VendorKnowledge.class, VendorKnowledge::provider);
        chat = ofVapi(ChatProvider.class, ChatProvider::provider);
    }

    @AfterAll
    static void stop() {
        clients.close();
        sandbox.close();
    }

    @Test
    void what_is_published_is_not_different_and_can_be_read_back() {
        LongStream.range(0, 40).forEach(seed -> {
            var definition = AnyDefinition.of(seed, vapi.capabilities());

            var remote = vapi.publish(credentials, definition, TARGET, null, it -> {});

            assertThat(vapi.differences(credentials, definition, TARGET, remote))
                    .as("seed %s", seed)
                    .contains(List.of());
            var live = vapi.findAgent(credentials, String.valueOf(remote.id())).orElseThrow();
            assertThat(live.report().lines())
                    .as("seed %s", seed)
                    // A language that VAPI does not name cannot be read from what it is told.
                    .allMatch(line -> line.fate() == Fate.KEPT || line.part() == Part.LANGUAGE);
            assertThat(live.definition().reference()).isEqualTo(definition.reference());
            assertThat(live.definition().analysis()).isEqualTo(definition.analysis());
            assertThat(live.definition().tools()).as("seed %s", seed).containsExactlyElementsOf(kept(definition));
        });
    }

    @Test
    void an_agent_can_be_found_in_the_list_changed_and_removed() {
        var definition = ProviderSamples.definition("openai/gpt-4.1");
        var remote = vapi.publish(credentials, definition, TARGET, null, it -> {});

        assertThat(vapi.agents(credentials))
                .extracting(RemoteAgentSummary::remote, RemoteAgentSummary::reference)
                .containsExactly(tuple(remote, definition.reference().toString()));
        var other = AnyDefinition.of(7, vapi.capabilities());
        vapi.publish(credentials, other, TARGET, remote, it -> {});
        assertThat(vapi.differences(credentials, other, TARGET, remote)).contains(List.of());
        assertThat(vapi.differences(credentials, definition, TARGET, remote).orElseThrow())
                .isNotEmpty();
        vapi.remove(credentials, remote);
        assertThat(vapi.findAgent(credentials, String.valueOf(remote.id()))).isEmpty();
    }

    @Test
    void a_document_given_to_the_vendor_answers_a_question() {
        var file = knowledge.add(
                credentials, "doc-1", "Prices", "We clean teeth. A cleaning costs 80 euros. We are closed on Sunday.");
        assertThat(knowledge.find(credentials, "doc-1")).contains(file);
        var agent = publish(new AgentKnowledge(List.of(file), List.of()));

        var first = chat.say(credentials, agent, null, "Hello");
        var second = chat.say(credentials, agent, first.session(), "How much does a cleaning cost?");

        assertThat(first.answers()).containsExactly("[Sandbox] Hello, this is Acme.");
        assertThat(second.session()).isEqualTo(first.session());
        assertThat(second.answers()).containsExactly("[Sandbox] A cleaning costs 80 euros.");
        knowledge.remove(credentials, file);
        knowledge.remove(credentials, file);
        assertThat(knowledge.find(credentials, "doc-1")).isEmpty();
        assertThat(chat.say(credentials, agent, first.session(), "What does a cleaning cost?")
                        .answers())
                .noneMatch(answer -> answer.contains("80 euros"));
        chat.end(credentials, first.session());
        chat.end(credentials, first.session());
    }

    @Test
    void a_document_in_the_prompt_answers_a_question_too() {
        var agent = publish(new AgentKnowledge(
                List.of(), List.of(new AgentKnowledge.Text("Opening hours", "We open at nine.\nParking is free."))));

        assertThat(chat.say(credentials, agent, null, "Where is the parking?").answers())
                .containsExactly("[Sandbox] Parking is free.");
    }

    private String publish(AgentKnowledge known) {
        var usual = ProviderSamples.definition("openai/gpt-4.1");
        RemoteAgent remote = vapi.publish(credentials, usual.with(List.of(), known), TARGET, null, it -> {});
        return String.valueOf(remote.id());
    }

    /** Those that the report calls kept, in their order. */
    private List<AgentTool> kept(AgentDefinition definition) {
        var lost = vapi.report(definition).lines().stream()
                .filter(line -> line.fate() == Fate.DROPPED)
                .map(line -> line.item())
                .toList();
        return definition.tools().stream()
                .filter(tool -> !lost.contains(tool.name()))
                .map(VapiOnSandboxTest::asRead)
                .toList();
    }

    /** VAPI says nothing meanwhile where the answer is not awaited. */
    private static AgentTool asRead(AgentTool tool) {
        return tool instanceof AgentTool.Function function && !function.isAwaited()
                ? new AgentTool.Function(
                        function.reference(),
                        function.name(),
                        function.description(),
                        function.parameters(),
                        function.timeout(),
                        "",
                        false)
                : tool;
    }

    private static <T> T ofVapi(Class<T> type, Function<T, Provider> vendor) {
        return clients.getBeansOfType(type).values().stream()
                .filter(it -> vendor.apply(it) == Provider.VAPI)
                .findFirst()
                .orElseThrow();
    }
}
