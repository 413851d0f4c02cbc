package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.ChatProvider;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.VendorKnowledge;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebhookTarget;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

/** The real client and the sandbox understand each other. */
class RetellClientOnSandboxTest {

    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/retell/7", null);

    private static RunningSandbox sandbox;

    private final Credentials credentials =
            new Credentials(UUID.randomUUID(), new Secret("sandbox-" + UUID.randomUUID()), null);

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(RunningSandbox.newDatabase());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void what_is_published_is_what_is_there() {
        with((client, knowledge, chat) -> {
            RemoteAgent remote = null;
            for (var seed = 0; seed < 20; seed++) {
                var definition = withoutKnowledge(AnyDefinition.of(seed, client.capabilities()));

                // The same one again and again: nothing of the one before is left.
                remote = client.publish(credentials, definition, TARGET, remote, told -> {});

                assertThat(client.differences(credentials, definition, TARGET, remote))
                        .as("seed " + seed)
                        .contains(List.of());
                var live = client.findAgent(credentials, id(remote)).orElseThrow();
                assertThat(live.remote()).isEqualTo(remote);
                assertThat(live.definition().settings().maxCallSeconds())
                        .isEqualTo(definition.settings().maxCallSeconds());
            }
        });
    }

    @Test
    void agents_are_listed_with_our_reference() {
        with((client, knowledge, chat) -> {
            var definition = withoutKnowledge(AnyDefinition.of(1, client.capabilities()));
            var remote = client.publish(credentials, definition, TARGET, null, told -> {});

            assertThat(client.agents(credentials)).singleElement().satisfies(agent -> {
                assertThat(agent.remote().id()).isEqualTo(remote.id());
                assertThat(agent.name()).isEqualTo(definition.basics().name());
                assertThat(agent.reference()).isEqualTo(definition.reference().toString());
            });
        });
    }

    @Test
    void an_agent_answers_from_what_it_was_given_to_know() {
        with((client, knowledge, chat) -> {
            var base = knowledge.add(
                    credentials,
                    "0198c0de-0000-7000-8000-000000000003",
                    "Prices",
                    "A cleaning costs 90 dollars. We are nice.");
            assertThat(knowledge.find(credentials, "0198c0de-0000-7000-8000-000000000003"))
                    .contains(base);
            var definition = AnyDefinition.of(2, client.capabilities())
                    .with(List.of(), new AgentKnowledge(List.of(base), List.of()));
            var remote = client.publish(credentials, definition, TARGET, null, told -> {});

            var first = chat.say(credentials, id(remote), null, "What does a cleaning cost?");
            var second = chat.say(credentials, id(remote), first.session(), "Hm?");

            assertThat(first.answers()).singleElement().asString().contains("Sandbox", "A cleaning costs 90 dollars.");
            assertThat(second.answers()).singleElement().asString().isNotBlank();

            knowledge.remove(credentials, base);
            assertThat(knowledge.find(credentials, "0198c0de-0000-7000-8000-000000000003"))
                    .isEmpty();
            assertThat(catchThrowableOfType(
                                    ProviderException.class,
                                    () -> client.publish(credentials, definition, TARGET, remote, told -> {}))
                            .kind())
                    .as("the agent itself is there")
                    .isEqualTo(Kind.REJECTED);
        });
    }

    private static AgentDefinition withoutKnowledge(AgentDefinition definition) {
        return definition.with(
                definition.tools(),
                new AgentKnowledge(List.of(), definition.knowledge().inline()));
    }

    private static String id(RemoteAgent remote) {
        return Objects.requireNonNull(remote.id());
    }

    private static void with(Check check) {
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Clients.class)
                .withPropertyValues("genius365.retell.base-url=" + sandbox.address() + "sandbox/retell")
                .run(context -> check.on(
                        context.getBean(VoiceProviders.class).get(Provider.RETELL),
                        context.getBeansOfType(VendorKnowledge.class).values().stream()
                                .filter(knowledge -> knowledge.provider() == Provider.RETELL)
                                .findFirst()
                                .orElseThrow(),
                        context.getBeansOfType(ChatProvider.class).values().stream()
                                .filter(chat -> chat.provider() == Provider.RETELL)
                                .findFirst()
                                .orElseThrow()));
    }

    @FunctionalInterface
    private interface Check {
        void on(VoiceProvider client, VendorKnowledge knowledge, ChatProvider chat);
    }

    @ComponentScan("com.genius365.provider")
    static class Clients {}
}
