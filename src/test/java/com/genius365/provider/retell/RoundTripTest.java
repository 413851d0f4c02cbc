package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.Capabilities;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.VendorJson;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A definition, given to Retell and read back, is another one exactly where its report says so. */
class RoundTripTest {

    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/retell/7", null);
    private static final UUID NONE = new UUID(0, 0);
    private static final Capabilities CAPABILITIES =
            new Capabilities(Set.of(), RetellOffer.MODELS, RetellOffer.LANGUAGES, 60, 3600);
    private static final JsonMapper JSON = VendorJson.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_comes_back_differs_exactly_where_the_report_says(long seed) {
        var definition = strange(seed, AnyDefinition.of(seed, CAPABILITIES));

        var live = there(definition);

        assertThat(live.definition().reference()).isEqualTo(definition.reference());
        assertThat(differing(definition, live.definition()))
                .as("seed " + seed + ": " + AgentLosses.report(definition))
                .isEqualTo(lost(AgentLosses.report(definition).lines()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_came_back_once_comes_back_the_same_again(long seed) {
        var once = there(AnyDefinition.of(seed, CAPABILITIES)).definition();

        var again = there(once);

        assertThat(differing(once, again.definition())).as("seed " + seed).isSubsetOf(Part.TOOLS, Part.VOICE);
        assertThat(again.report().lines()).extracting(Line::part).doesNotContain(Part.OTHER);
    }

    @Test
    void every_part_has_a_line() {
        var definition = AnyDefinition.of(1, CAPABILITIES);

        for (var report :
                List.of(AgentLosses.report(definition), there(definition).report())) {
            assertThat(report.lines().stream().map(Line::part).collect(Collectors.toSet()))
                    .containsAll(EnumSet.complementOf(EnumSet.of(Part.OTHER)));
        }
    }

    /** What a person who comes from another engine may bring along. */
    private static AgentDefinition strange(long seed, AgentDefinition usual) {
        var basics = usual.basics();
        var language = seed % 7 == 0 ? "de-AT" : seed % 7 == 1 ? "mt-MT" : basics.language();
        return new AgentDefinition(
                usual.reference(),
                new AgentDefinition.Basics(basics.name(), basics.description(), language, basics.direction()),
                usual.voice(),
                usual.script(),
                seed % 5 == 0
                        ? new AgentDefinition.Model(
                                "openai/gpt-4o", usual.model().temperature())
                        : usual.model(),
                usual.settings(),
                usual.analysis(),
                usual.tools(),
                usual.knowledge());
    }

    private static LiveAgent there(AgentDefinition definition) {
        var agent = (ObjectNode) wire(AgentMapping.agent(definition, TARGET));
        var engine = (ObjectNode) wire(AgentMapping.engine(definition, TARGET));
        agent.put("agent_id", "agent_1").put("version", 3).put("is_published", true);
        engine.put("llm_id", "llm_1").put("version", 3);
        return AgentReading.read(agent, engine);
    }

    private static JsonNode wire(Object object) {
        return JSON.readTree(JSON.writeValueAsString(object));
    }

    private static Set<Part> differing(AgentDefinition one, AgentDefinition other) {
        return Arrays.stream(Part.values())
                .filter(part ->
                        !Objects.equals(value(part).apply(one), value(part).apply(other)))
                .collect(Collectors.toSet());
    }

    private static Set<Part> lost(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.fate() != Fate.KEPT && line.part() != Part.OTHER)
                .map(Line::part)
                .collect(Collectors.toSet());
    }

    private static Function<AgentDefinition, @Nullable Object> value(Part part) {
        return switch (part) {
            case NAME -> definition -> definition.basics().name();
            case LANGUAGE -> definition -> definition.basics().language();
            case PROMPT -> definition -> definition.script().prompt();
            case GREETING -> definition -> definition.script().greeting();
            case FIRST_SPEAKER -> definition -> definition.script().firstSpeaker();
            case STYLE -> definition -> definition.script().style();
            case MODEL -> definition -> definition.model().id();
            case TEMPERATURE -> definition -> definition.model().temperature();
            case VOICE -> definition -> definition.voice().id();
            case SPEED -> definition -> definition.voice().speed();
            case PITCH -> definition -> definition.voice().pitch();
            case STABILITY -> definition -> definition.voice().stability();
            case MAX_CALL -> definition -> definition.settings().maxCallSeconds();
            case SILENCE -> definition -> definition.settings().silenceSeconds();
            case VOICEMAIL -> RoundTripTest::voicemail;
            case RECORDING -> definition -> definition.settings().isRecorded();
            case END_PHRASES -> definition -> definition.settings().endCallPhrases();
            case TRANSFER -> definition -> definition.settings().transferNumber();
            case SUMMARY -> definition -> definition.analysis().isSummarised();
            case SUCCESS -> definition -> definition.analysis().successCriteria();
            case FIELDS -> definition -> definition.analysis().fields();
            case TOOLS ->
                definition -> definition.tools().stream()
                        .map(RoundTripTest::anonymous)
                        .toList();
            case KNOWLEDGE -> AgentDefinition::knowledge;
            case OTHER -> definition -> null;
        };
    }

    /** The words count only where they are said. */
    private static Object voicemail(AgentDefinition definition) {
        var settings = definition.settings();
        return settings.voicemail() == Voicemail.MESSAGE ? settings.voicemailMessage() : settings.voicemail();
    }

    /** Retell has a place for our id of a function, in its address, and for none else. */
    private static AgentTool anonymous(AgentTool tool) {
        return switch (tool) {
            case AgentTool.Function function -> function;
            case AgentTool.Transfer it -> new AgentTool.Transfer(NONE, it.name(), it.description(), it.destinations());
            case AgentTool.EndCall it -> new AgentTool.EndCall(NONE, it.name(), it.description());
            case AgentTool.Keypad it -> new AgentTool.Keypad(NONE, it.name(), it.description());
            case AgentTool.LeaveVoicemail it ->
                new AgentTool.LeaveVoicemail(NONE, it.name(), it.description(), it.message());
            case AgentTool.Sms it -> new AgentTool.Sms(NONE, it.name(), it.description(), it.content());
            case AgentTool.CalendarBooking it ->
                new AgentTool.CalendarBooking(
                        NONE, it.name(), it.description(), it.apiKey(), it.eventTypeId(), it.timeZone(), it.step());
            case AgentTool.McpServer it ->
                new AgentTool.McpServer(NONE, it.name(), it.description(), it.url(), it.headers(), it.timeout());
        };
    }
}
