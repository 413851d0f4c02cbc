package com.genius365.provider.retell;

import static com.genius365.provider.ProviderSamples.recordedText;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Style;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgentReadingTest {

    private static final UUID TOOL = UUID.fromString("0198c0de-0000-7000-8000-000000000009");
    private static final String AGENT = "{\"agent_id\": \"agent_1\", \"agent_name\": \"Desk\", %s}";

    private final JsonMapper json = new JsonMapper();

    @Test
    void an_agent_that_somebody_made_at_retell_becomes_one_of_ours() {
        var live = AgentReading.read(recorded("theirs-agent.json"), recorded("theirs-engine.json"));

        assertThat(live.remote()).isEqualTo(new RemoteAgent("agent_5", "llm_5"));
        var agent = live.definition();
        assertThat(agent.basics().name()).isEqualTo("Reception");
        assertThat(agent.basics().language()).isEqualTo("de-DE");
        assertThat(agent.voice().id()).isEqualTo("cartesia-Cimo");
        assertThat(agent.voice().speed()).isEqualTo(1.2);
        assertThat(agent.voice().stability()).isEqualTo(0.8);
        assertThat(agent.script().prompt()).isEqualTo("You answer the phone.");
        assertThat(agent.script().style()).isEqualTo(Style.NEUTRAL);
        assertThat(agent.script().greeting()).isEqualTo("Guten Tag!");
        assertThat(agent.script().firstSpeaker()).isEqualTo(FirstSpeaker.AGENT);
        assertThat(agent.model().id()).isEqualTo("gpt-5.1");
        assertThat(agent.settings().maxCallSeconds()).isEqualTo(3600);
        assertThat(agent.settings().silenceSeconds()).isEqualTo(600);
        assertThat(agent.settings().voicemail()).isEqualTo(Voicemail.MESSAGE);
        assertThat(agent.settings().voicemailMessage()).isEqualTo("Call us back.");
        assertThat(agent.settings().transferNumber()).isNull();
        assertThat(agent.analysis().successCriteria()).isEqualTo("A date was found.");
        assertThat(agent.analysis().fields())
                .containsExactly(
                        new Field("caller_name", "Who called", FieldType.TEXT, List.of()),
                        new Field("mood", "", FieldType.CHOICE, List.of("good", "bad")));
        assertThat(agent.knowledge().vendorIds()).containsExactly("knowledge_base_1");
        assertThat(agent.tools())
                .extracting(AgentTool::name)
                .containsExactly("hang_up", "to_the_office", "book", "crm");
    }

    @Test
    void what_has_no_place_is_listed_one_by_one() {
        var live = AgentReading.read(recorded("theirs-agent.json"), recorded("theirs-engine.json"));

        assertThat(lost(live))
                .containsExactly(
                        "Language: APPROXIMATED",
                        "Longest call: APPROXIMATED",
                        "Fields to extract: caller_name: APPROXIMATED",
                        "Fields to extract: call_summary: DROPPED",
                        "Tools: to_the_office: APPROXIMATED",
                        "Tools: look_up: DROPPED",
                        "Tools: guess: DROPPED",
                        "Tools: remember: DROPPED",
                        "Tools: crm: APPROXIMATED",
                        "Other settings: ambient sound: DROPPED",
                        "Other settings: default dynamic variables: DROPPED");
        assertThat(line(live, "Tools: look_up").how()).contains("Add it to the tool library");
        assertThat(line(live, "Tools: to_the_office").how())
                .contains("Without the extension.")
                .contains("There it is called To-the-Office.")
                .contains("Not read: speak during execution.");
        assertThat(line(live, "Fields to extract: caller_name").how())
                .contains("There it is called Caller Name.")
                .contains("Not read: examples.");
    }

    @Test
    void keys_are_read_and_not_shown() {
        var live = AgentReading.read(recorded("theirs-agent.json"), recorded("theirs-engine.json"));

        assertThat(live.definition().tools())
                .filteredOn(AgentTool.CalendarBooking.class::isInstance)
                .extracting(tool -> ((AgentTool.CalendarBooking) tool).apiKey())
                .containsExactly(new Secret("cal_live_1"));
        assertThat(live.toString()).doesNotContain("cal_live_1").doesNotContain("crm-token");
    }

    @Test
    void a_function_of_ours_keeps_our_reference_and_any_other_is_dropped() {
        var agent = json("\"webhook_url\": \"https://genius365.example/hooks/7?agent=" + ProviderSamples.AGENT + "\"");
        var engine = engine("""
                {"type": "custom", "name": "ours", "description": "Ours", "timeout_ms": 90000, "speak_during_execution": true,
                 "url": "https://genius365.example/hooks/7/tools/%s"},
                {"type": "custom", "name": "odd", "url": "https://genius365.example/hooks/7/tools/else"},
                {"type": "custom", "name": "theirs", "url": "https://else.example/tools/%s"}""".formatted(TOOL, TOOL));

        var live = AgentReading.read(agent, engine);

        assertThat(live.definition().reference()).isEqualTo(ProviderSamples.AGENT);
        assertThat(live.definition().tools())
                .containsExactly(new AgentTool.Function(
                        TOOL,
                        "ours",
                        "Ours",
                        json.readTree("{\"type\": \"object\", \"properties\": {}}"),
                        Duration.ofSeconds(60),
                        "",
                        true));
        assertThat(line(live, "Tools: ours").how()).contains("60 seconds").contains("made up there");
        assertThat(lost(live)).contains("Tools: odd: DROPPED", "Tools: theirs: DROPPED");
    }

    @Test
    void an_agent_without_our_mark_has_no_function_of_ours() {
        var agent = json("\"webhook_url\": \"https://genius365.example/hooks/7\"");
        var engine =
                engine("{\"type\": \"custom\", \"name\": \"a\", \"url\": \"https://genius365.example/hooks/7/tools/"
                        + TOOL + "\"}");

        assertThat(AgentReading.read(agent, engine).definition().tools()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'null', IGNORE, ''",
        "'{\"action\": {\"type\": \"hangup\"}}', HANG_UP, ''",
        "'{\"action\": {\"type\": \"prompt\", \"text\": \"Be kind\"}}', HANG_UP, until you write one",
        "'{\"action\": {\"type\": \"bridge_transfer\"}}', IGNORE, no counterpart",
        "'{\"action\": {\"type\": \"hangup\"}, \"detection_prompt\": \"A beep\"}', HANG_UP, described there only"
    })
    void a_voicemail_is_met_as_it_is_there(String option, Voicemail expected, String how) {
        var live = AgentReading.read(json("\"voicemail_option\": " + option), engine(""));

        assertThat(live.definition().settings().voicemail()).isEqualTo(expected);
        assertThat(line(live, "Voicemail").how()).contains(how);
        assertThat(line(live, "Voicemail").fate()).isEqualTo(how.isEmpty() ? Fate.KEPT : Fate.APPROXIMATED);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"multi\"', en-US, APPROXIMATED",
        "'[\"fr-FR\", \"en-US\"]', fr-FR, APPROXIMATED",
        "'[\"fr-FR\"]', fr-FR, KEPT",
        "'null', en-US, KEPT"
    })
    void one_language_is_read(String there, String here, Fate fate) {
        var live = AgentReading.read(json("\"language\": " + there), engine(""));

        assertThat(live.definition().basics().language()).isEqualTo(here);
        assertThat(line(live, "Language").fate()).isEqualTo(fate);
    }

    @Test
    void what_is_as_usual_at_retell_is_not_worth_a_line() {
        var agent =
                json("\"volume\": 1.0, \"enable_backchannel\": false, \"stt_mode\": \"fast\", \"boosted_keywords\": [],"
                        + " \"pii_config\": null, \"responsiveness\": 0.5");

        assertThat(lost(AgentReading.read(agent, engine(""))))
                .containsExactly("Other settings: responsiveness: DROPPED");
    }

    @Test
    void an_agent_without_a_word_to_begin_with_waits() {
        var live = AgentReading.read(json("\"language\": \"en-US\""), engine(""));

        assertThat(live.definition().script().greeting()).isEmpty();
        assertThat(live.definition().script().firstSpeaker()).isEqualTo(FirstSpeaker.PERSON);
        assertThat(line(live, "Greeting").fate()).isEqualTo(Fate.KEPT);
    }

    @Test
    void states_a_greeting_made_up_and_a_model_that_speaks_are_said() {
        var engine = json.readTree("""
                {"llm_id": "llm_1", "s2s_model": "gpt-realtime", "start_speaker": "agent", "general_prompt": "Hello",
                 "states": [{"name": "one"}], "starting_state": "one"}""");

        var live = AgentReading.read(json("\"language\": \"en-US\""), engine);

        assertThat(line(live, "Prompt").how()).contains("states");
        assertThat(line(live, "Greeting").how()).contains("makes up");
        assertThat(line(live, "Model").how()).contains("listens and speaks by itself");
        assertThat(lost(live)).contains("Other settings: states: DROPPED", "Other settings: s2s model: DROPPED");
    }

    private JsonNode json(String fields) {
        return json.readTree(AGENT.formatted(fields));
    }

    private JsonNode engine(String tools) {
        return json.readTree(
                "{\"llm_id\": \"llm_1\", \"model\": \"gpt-4.1\", \"begin_message\": \"\", \"general_tools\": [" + tools
                        + "]}");
    }

    private static List<String> lost(LiveAgent live) {
        return live.report().lines().stream()
                .filter(line -> line.fate() != Fate.KEPT)
                .map(line -> line.field() + ": " + line.fate())
                .toList();
    }

    private static Line line(LiveAgent live, String field) {
        return live.report().lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode recorded(String file) {
        return json.readTree(recordedText(AgentReadingTest.class, file));
    }
}
