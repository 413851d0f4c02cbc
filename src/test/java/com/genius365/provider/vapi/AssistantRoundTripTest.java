package com.genius365.provider.vapi;

import static com.genius365.provider.ProviderSamples.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AnyDefinition;
import com.genius365.provider.Capabilities;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.http.VendorJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we send, read back, is what we had, but for exactly what was said before. */
class AssistantRoundTripTest {

    private static final int SEEDS = 500;
    private static final List<String> VOICES =
            List.of("11labs:sarah", "openai:alloy", "deepgram:asteria", "microsoft:de-DE-Klaus:MAI-Voice-2");

    private final JsonMapper json = VendorJson.mapper().build();
    private final Capabilities capabilities =
            new Capabilities(Set.of(), AssistantMapping.MODELS, Speech.LANGUAGES, 60, 3600);

    @Test
    void the_parts_that_differ_are_exactly_those_the_report_names() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var definition = definition(seed);

            var read = roundTrip(definition);

            assertThat(differing(definition, read)).as("seed %s", seed).isEqualTo(lossy(definition));
        });
    }

    @Test
    void the_tools_that_differ_are_exactly_those_the_report_names() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var definition = definition(seed);

            var read = roundTrip(definition);

            assertThat(definition.tools().stream()
                            .filter(tool -> !read.tools().contains(tool))
                            .map(AgentTool::name)
                            .toList())
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(AssistantReport.of(definition).lines().stream()
                            .filter(line -> line.part() == Part.TOOLS && line.fate() != Fate.KEPT)
                            .map(Line::item)
                            .toList());
        });
    }

    @Test
    void each_part_has_one_line_and_each_tool() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var definition = definition(seed);
            var lines = AssistantReport.of(definition).lines();

            assertThat(lines.stream().map(Line::field).distinct().count()).isEqualTo(lines.size());
            assertThat(lines.stream().map(Line::part).filter(part -> part != Part.TOOLS))
                    .containsExactlyInAnyOrder(List.of(Part.values()).stream()
                            .filter(part -> part != Part.TOOLS && part != Part.OTHER)
                            .toArray(Part[]::new));
            assertThat(lines.stream().filter(line -> line.part() == Part.TOOLS)).hasSameSizeAs(definition.tools());
            assertThat(lines)
                    .allMatch(line -> line.fate() == Fate.KEPT || !line.how().isBlank());
        });
    }

    @Test
    void what_was_read_once_is_read_the_same_again_and_published_the_same() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var once = roundTrip(definition(seed));

            assertThat(roundTrip(once)).as("seed %s", seed).isEqualTo(once);
        });
    }

    @Test
    void reading_our_own_loses_nothing_and_finds_nothing_else() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var definition = roundTrip(definition(seed));

            var report = AssistantReading.read(json.valueToTree(AssistantMapping.map(definition, TARGET)), List.of())
                    .report();

            assertThat(report.lines()).as("seed %s", seed).allMatch(line -> line.fate() == Fate.KEPT);
        });
    }

    /** Those of a person, and with the voices that agents have that were made at VAPI. */
    private AgentDefinition definition(long seed) {
        var any = AnyDefinition.of(seed, capabilities);
        if (seed % 3 != 0 || any.voice().id() == null) {
            return any;
        }
        var voice = any.voice();
        return new AgentDefinition(
                any.reference(),
                any.basics(),
                new AgentDefinition.Voice(
                        VOICES.get((int) (seed / 3 % VOICES.size())),
                        null,
                        voice.speed(),
                        voice.pitch(),
                        voice.stability()),
                any.script(),
                any.model(),
                any.settings(),
                any.analysis(),
                any.tools(),
                any.knowledge());
    }

    private AgentDefinition roundTrip(AgentDefinition definition) {
        var sent = json.writeValueAsString(AssistantMapping.map(definition, TARGET));
        return AssistantReading.read(json.readTree(sent), List.of()).definition();
    }

    private static Set<Part> lossy(AgentDefinition definition) {
        return AssistantReport.of(definition).lines().stream()
                .filter(line -> line.fate() != Fate.KEPT)
                .map(Line::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Part> differing(AgentDefinition ours, AgentDefinition theirs) {
        var read = parts(theirs);
        return parts(ours).entrySet().stream()
                .filter(part -> !part.getValue().equals(read.get(part.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Part, List<?>> parts(AgentDefinition definition) {
        var settings = definition.settings();
        var script = definition.script();
        var voice = definition.voice();
        var analysis = definition.analysis();
        return Map.ofEntries(
                Map.entry(Part.NAME, List.of(definition.basics().name())),
                Map.entry(Part.LANGUAGE, List.of(definition.basics().language())),
                Map.entry(Part.PROMPT, List.of(script.prompt())),
                Map.entry(Part.GREETING, List.of(script.greeting())),
                Map.entry(Part.FIRST_SPEAKER, List.of(script.firstSpeaker())),
                Map.entry(Part.STYLE, List.of(script.style())),
                Map.entry(Part.MODEL, List.of(definition.model().id())),
                Map.entry(Part.TEMPERATURE, List.of(definition.model().temperature())),
                Map.entry(Part.VOICE, List.of(String.valueOf(voice.id()))),
                Map.entry(Part.SPEED, List.of(voice.speed())),
                Map.entry(Part.PITCH, List.of(voice.pitch())),
                Map.entry(Part.STABILITY, List.of(String.valueOf(voice.stability()))),
                Map.entry(Part.MAX_CALL, List.of(settings.maxCallSeconds())),
                Map.entry(Part.SILENCE, List.of(settings.silenceSeconds())),
                // The message is said where there is one to be left.
                Map.entry(
                        Part.VOICEMAIL,
                        List.of(
                                settings.voicemail(),
                                settings.voicemail() == Voicemail.MESSAGE ? settings.voicemailMessage() : "")),
                Map.entry(Part.RECORDING, List.of(settings.isRecorded())),
                Map.entry(Part.END_PHRASES, settings.endCallPhrases()),
                Map.entry(Part.TRANSFER, List.of(String.valueOf(settings.transferNumber()))),
                Map.entry(Part.SUMMARY, List.of(analysis.isSummarised())),
                Map.entry(Part.SUCCESS, List.of(analysis.successCriteria())),
                Map.entry(Part.FIELDS, analysis.fields()),
                Map.entry(Part.TOOLS, definition.tools()),
                Map.entry(Part.KNOWLEDGE, List.of(definition.knowledge())));
    }

    @Test
    void the_seeds_reach_every_fate_there_is() {
        assertThat(IntStream.range(0, SEEDS)
                        .mapToObj(seed -> lossy(definition(seed)))
                        .flatMap(Set::stream)
                        .distinct())
                .contains(
                        Part.NAME,
                        Part.LANGUAGE,
                        Part.FIRST_SPEAKER,
                        Part.VOICE,
                        Part.SPEED,
                        Part.PITCH,
                        Part.STABILITY,
                        Part.VOICEMAIL,
                        Part.END_PHRASES,
                        Part.TOOLS,
                        Part.KNOWLEDGE);
    }
}
