package com.genius365.provider.synthflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.Capabilities;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.VendorJson;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SynthflowMappingTest {

    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/synthflow/7", null, new Secret("webhook-secret"));

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.noneOf(Capabilities.Ability.class), SynthflowMapping.MODELS, SynthflowLanguages.OFFERED, 60, 3600);

    private final JsonMapper json = VendorJson.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_report_calls_kept_comes_back_and_nothing_else_does(long seed) {
        var definition = AnyDefinition.of(seed, CAPABILITIES);

        var back = thereAndBack(definition);

        var lines = SynthflowReport.of(definition).lines();
        assertThat(lost(lines)).as("seed %s", seed).isEqualTo(different(definition, back));
        assertThat(lines.stream()
                        .filter(line -> line.part() == Part.TOOLS && line.fate() != Fate.KEPT)
                        .map(Line::item)
                        .collect(Collectors.toSet()))
                .as("tools of seed %s", seed)
                .isEqualTo(differentTools(definition, back));
        assertThat(lines).allSatisfy(line -> {
            if (line.fate() != Fate.KEPT) {
                assertThat(line.how()).isNotBlank();
            }
        });
    }

    @Test
    void every_part_has_a_line_and_every_tool_one_of_its_own() {
        var definition = AnyDefinition.of(7, CAPABILITIES);

        var lines = SynthflowReport.of(definition).lines();

        var parts = EnumSet.complementOf(EnumSet.of(Part.TOOLS, Part.OTHER));
        assertThat(lines).extracting(Line::part).containsAll(parts);
        assertThat(lines.stream().filter(line -> line.part() == Part.TOOLS)).hasSameSizeAs(definition.tools());
    }

    @ParameterizedTest
    @CsvSource({"en-US, en-US", "it-IT, it", "nb-NO, no", "en-GB, en-US", "fr-CA, fr-FR", "pt-PT, pt-BR", "sw-KE, multi"
    })
    void a_language_is_told_in_synthflows_words(String ours, String theirs) {
        assertThat(SynthflowLanguages.toTheirs(ours)).isEqualTo(theirs);
    }

    @ParameterizedTest
    @CsvSource({"fr, fr-FR", "da, da-DK", "it, it-IT", "no, nb-NO", "ko, ko-KR", "multi, "})
    void a_language_of_synthflow_is_read(String theirs, String ours) {
        assertThat(SynthflowLanguages.toOurs(theirs).orElse(null)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "'Hello {{name}}', 'Hello {name}'",
        "'Hello {{ name }} of {{company}}', 'Hello {name} of {company}'",
        "'{{1}} {} {{', '{{1}} {} {{'"
    })
    void variables_change_their_brackets(String ours, String theirs) {
        assertThat(SynthflowText.toTheirs(ours)).isEqualTo(theirs);
    }

    @Test
    void the_webhooks_address_names_the_agent_and_holds_a_key_that_is_not_the_secret() {
        var url = SynthflowMarks.webhookUrl(TARGET, ProviderSamples.AGENT);

        assertThat(url)
                .startsWith(TARGET.url() + "?agent=" + ProviderSamples.AGENT + "&key=")
                .doesNotContain("webhook-secret");
        assertThat(SynthflowMarks.reference(url)).contains(ProviderSamples.AGENT);
        assertThat(SynthflowMarks.withoutKey(url)).endsWith("&key=…");
    }

    @Test
    void marks_are_read_back_and_other_descriptions_have_none() {
        var actions = new LinkedHashMap<String, String>();
        actions.put("field.city", "36b0e74a-0000-4000-8000-000000000003");
        actions.put(UUID.randomUUID() + ".0", "a2");
        var marks = new SynthflowMarks(actions, List.of("1739253053024x397207388602947460", "kb-2"));

        assertThat(SynthflowMarks.of(marks.description())).isEqualTo(marks);
        assertThat(SynthflowMarks.of("It greets a=b")).isEqualTo(SynthflowMarks.none());
        assertThat(SynthflowMarks.of(null)).isEqualTo(SynthflowMarks.none());
    }

    private AgentDefinition thereAndBack(AgentDefinition definition) {
        var form = SynthflowMapping.form(definition, TARGET);
        var actions = new LinkedHashMap<String, SynthflowAction>();
        form.actions()
                .forEach((key, action) ->
                        actions.put(key, json.readValue(json.writeValueAsString(action), SynthflowAction.class)));
        var assistant = json.readValue(json.writeValueAsString(form.assistant()), SynthflowAssistant.class);
        return SynthflowReading.definition(new SynthflowForm(assistant, actions, form.knowledge()));
    }

    private static Set<Part> lost(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.fate() != Fate.KEPT)
                .map(Line::part)
                .collect(Collectors.toSet());
    }

    private static Set<Part> different(AgentDefinition one, AgentDefinition other) {
        var found = new HashSet<Part>();
        values().forEach((part, value) -> {
            if (!java.util.Objects.equals(value.apply(one), value.apply(other))) {
                found.add(part);
            }
        });
        if (!differentTools(one, other).isEmpty()) {
            found.add(Part.TOOLS);
        }
        return found;
    }

    private static Set<String> differentTools(AgentDefinition one, AgentDefinition other) {
        var theirs = other.tools().stream()
                .map(SynthflowMappingTest::withoutReference)
                .toList();
        assertThat(one.tools()).extracting(AgentTool::name).containsAll(names(other.tools()));
        return one.tools().stream()
                .filter(tool -> !theirs.contains(withoutReference(tool)))
                .map(AgentTool::name)
                .collect(Collectors.toSet());
    }

    private static List<String> names(List<AgentTool> tools) {
        return tools.stream().map(AgentTool::name).toList();
    }

    /** What Synthflow does by itself keeps no reference of ours. */
    private static AgentTool withoutReference(AgentTool tool) {
        return tool instanceof AgentTool.EndCall end
                ? new AgentTool.EndCall(new UUID(0, 0), end.name(), end.description())
                : tool;
    }

    private static Map<Part, Function<AgentDefinition, Object>> values() {
        var values = new EnumMap<Part, Function<AgentDefinition, Object>>(Part.class);
        values.put(Part.NAME, it -> it.basics().name());
        values.put(Part.LANGUAGE, it -> it.basics().language());
        values.put(Part.PROMPT, it -> it.script().prompt());
        values.put(Part.GREETING, it -> it.script().greeting());
        values.put(Part.FIRST_SPEAKER, it -> it.script().firstSpeaker());
        values.put(Part.STYLE, it -> it.script().style());
        values.put(Part.MODEL, it -> it.model().id());
        values.put(Part.TEMPERATURE, it -> it.model().temperature());
        values.put(Part.VOICE, it -> java.util.Optional.ofNullable(it.voice().id()));
        values.put(Part.SPEED, it -> it.voice().speed());
        values.put(Part.PITCH, it -> it.voice().pitch());
        values.put(
                Part.STABILITY, it -> java.util.Optional.ofNullable(it.voice().stability()));
        values.put(Part.MAX_CALL, it -> it.settings().maxCallSeconds());
        values.put(Part.SILENCE, it -> it.settings().silenceSeconds());
        values.put(
                Part.VOICEMAIL,
                it -> it.settings().voicemail()
                        + (it.settings().voicemail() == Voicemail.MESSAGE
                                ? it.settings().voicemailMessage()
                                : ""));
        values.put(Part.RECORDING, it -> it.settings().isRecorded());
        values.put(Part.END_PHRASES, it -> it.settings().endCallPhrases());
        values.put(
                Part.TRANSFER, it -> java.util.Optional.ofNullable(it.settings().transferNumber()));
        values.put(Part.SUMMARY, it -> it.analysis().isSummarised());
        values.put(Part.SUCCESS, it -> it.analysis().successCriteria());
        values.put(Part.FIELDS, it -> it.analysis().fields());
        values.put(Part.KNOWLEDGE, AgentDefinition::knowledge);
        values.put(Part.OTHER, it -> it.basics().direction());
        return values;
    }
}
