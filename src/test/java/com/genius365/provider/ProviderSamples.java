package com.genius365.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import com.genius365.provider.http.ConnectionGuards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tests of the clients begin with. */
public final class ProviderSamples {

    public static final UUID AGENT = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    public static final UUID CALL = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
    public static final String KEY = "key-a1b2c3d4e5f6";
    public static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/vapi/7", "credential-1");

    private ProviderSamples() {}

    /** Of a connection nobody has used before. */
    public static Credentials credentials() {
        return new Credentials(UUID.randomUUID(), new Secret(KEY), new Secret("public-key"));
    }

    /** With a clock of its own, and nobody to tell. */
    public static ConnectionGuards guards() {
        return new ConnectionGuards(event -> {}, Clock.systemUTC());
    }

    public static AgentDefinition definition(String model) {
        return definition("Front desk", model, "Hello, this is Acme.", "en-US", List.of("Goodbye"));
    }

    public static AgentDefinition definition(
            String name, String model, String greeting, String language, List<String> endCallPhrases) {
        return new AgentDefinition(
                AGENT,
                new AgentDefinition.Basics(name, "Answers the phone", language, AgentDefinition.Direction.BOTH),
                new AgentDefinition.Voice(null, null, 1.1, AgentDefinition.Pitch.NORMAL, null),
                new AgentDefinition.Script(
                        "You answer the phone of Acme Dental. The person is {{name}}.",
                        greeting,
                        AgentDefinition.FirstSpeaker.AGENT,
                        AgentDefinition.Style.NEUTRAL),
                new AgentDefinition.Model(model, 0.3),
                new AgentDefinition.CallSettings(
                        600, 30, AgentDefinition.Voicemail.IGNORE, "", true, endCallPhrases, null),
                AgentDefinition.Analysis.usual(),
                List.of(),
                AgentKnowledge.none());
    }

    public static CallRequest call(@Nullable String from, @Nullable String to) {
        return new CallRequest(CALL, "agent-1", from, to, Map.of("name", "Sam"));
    }

    /** A recorded body beside the test that asks for it. */
    public static byte[] recorded(Class<?> test, String file) {
        try (var stream = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String recordedText(Class<?> test, String file) {
        return new String(recorded(test, file), UTF_8);
    }
}
