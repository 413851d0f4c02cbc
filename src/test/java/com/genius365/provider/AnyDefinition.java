package com.genius365.provider;

import com.genius365.common.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Definitions of every shape that a person can make, the same ones for the same seed. */
public final class AnyDefinition {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LETTERS = "abc XYZ äß 你好 😀 \"'{}<>\n&%$#";

    private final Random random;
    private final Capabilities capabilities;

    private AnyDefinition(long seed, Capabilities capabilities) {
        this.random = new Random(seed);
        this.capabilities = capabilities;
    }

    /** @param seed tells which one; name it in the assertion, so that a failure can be repeated */
    public static AgentDefinition of(long seed, Capabilities capabilities) {
        return new AnyDefinition(seed, capabilities).definition();
    }

    private AgentDefinition definition() {
        return new AgentDefinition(
                new UUID(random.nextLong(), random.nextLong()),
                new AgentDefinition.Basics(
                        text(1, 60), text(0, 30), language(), oneOf(AgentDefinition.Direction.values())),
                voice(),
                new AgentDefinition.Script(
                        text(1, 400),
                        random.nextBoolean() ? "" : text(1, 60),
                        oneOf(AgentDefinition.FirstSpeaker.values()),
                        oneOf(AgentDefinition.Style.values())),
                new AgentDefinition.Model(
                        capabilities
                                .models()
                                .get(random.nextInt(capabilities.models().size()))
                                .id(),
                        random.nextInt(21) / 10.0),
                settings(),
                new AgentDefinition.Analysis(
                        random.nextBoolean(), random.nextBoolean() ? "" : text(1, 80), some(4, this::field)),
                tools(),
                new AgentKnowledge(
                        some(2, () -> "knowledge-" + word()),
                        some(2, () -> new AgentKnowledge.Text(text(1, 20), text(1, 200)))));
    }

    private String language() {
        return random.nextInt(5) == 0
                ? "sw-KE"
                : capabilities
                        .languages()
                        .get(random.nextInt(capabilities.languages().size()));
    }

    private AgentDefinition.Voice voice() {
        return new AgentDefinition.Voice(
                random.nextBoolean() ? null : "voice-" + word(),
                null,
                (50 + random.nextInt(151)) / 100.0,
                oneOf(AgentDefinition.Pitch.values()),
                random.nextBoolean() ? null : random.nextInt(101) / 100.0);
    }

    private AgentDefinition.CallSettings settings() {
        return new AgentDefinition.CallSettings(
                60 + random.nextInt(3541),
                10 + random.nextInt(591),
                oneOf(AgentDefinition.Voicemail.values()),
                text(0, 60),
                random.nextBoolean(),
                some(4, () -> text(1, 140)),
                random.nextBoolean() ? null : "+1415555" + (1000 + random.nextInt(9000)));
    }

    private AgentDefinition.Field field() {
        var type = oneOf(AgentDefinition.FieldType.values());
        return new AgentDefinition.Field(
                word(),
                text(0, 40),
                type,
                type == AgentDefinition.FieldType.CHOICE ? List.of("one " + word(), "two " + word()) : List.of());
    }

    private List<AgentTool> tools() {
        var all = new ArrayList<AgentTool>();
        all.add(new AgentTool.Function(
                id(),
                word(),
                text(1, 60),
                JSON.readTree(
                        "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\",\"description\":\"Where\"},"
                                + "\"days\":{\"type\":\"integer\"}},\"required\":[\"city\"]}"),
                Duration.ofSeconds(1 + random.nextInt(60)),
                random.nextBoolean() ? "" : text(1, 40),
                random.nextBoolean()));
        all.add(new AgentTool.Transfer(
                id(),
                word(),
                text(1, 60),
                Stream.concat(
                                Stream.of(new AgentTool.Destination("+14155550100", "The office")),
                                random.nextBoolean()
                                        ? Stream.of(new AgentTool.Destination("sip:desk@sip.example.com", "The desk"))
                                        : Stream.of())
                        .toList()));
        all.add(new AgentTool.EndCall(id(), word(), text(1, 60)));
        all.add(new AgentTool.Keypad(id(), word(), text(1, 60)));
        all.add(new AgentTool.LeaveVoicemail(id(), word(), text(1, 60), text(1, 60)));
        all.add(new AgentTool.Sms(id(), word(), text(1, 60), random.nextBoolean() ? "" : text(1, 60)));
        all.add(new AgentTool.CalendarBooking(
                id(),
                word(),
                text(1, 60),
                new Secret("cal_live_" + word()),
                1 + random.nextInt(1_000_000),
                "Europe/Berlin",
                oneOf(AgentTool.CalendarBooking.Step.values())));
        all.add(new AgentTool.McpServer(
                id(),
                word(),
                text(1, 60),
                "https://mcp.example.com/" + word(),
                Map.of("Authorization", new Secret("Bearer " + word())),
                random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(30))));
        return all.stream().filter(tool -> random.nextBoolean()).toList();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** An identifier, another one each time. */
    private String word() {
        return IntStream.range(0, 12)
                .mapToObj(at -> String.valueOf((char) ('a' + random.nextInt(26))))
                .reduce("", String::concat);
    }

    private String text(int shortest, int longest) {
        var length = shortest + random.nextInt(longest - shortest + 1);
        var text = new StringBuilder();
        var letters = LETTERS.codePoints().toArray();
        while (text.length() < length) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString().isBlank() && shortest > 0 ? "x" : text.toString().strip();
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
