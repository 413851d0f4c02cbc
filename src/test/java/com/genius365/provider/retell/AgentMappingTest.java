package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.WebhookTarget;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AgentMappingTest {

    private static final UUID TOOL = UUID.fromString("0198c0de-0000-7000-8000-000000000009");
    private static final WebhookTarget TARGET = new WebhookTarget("https://genius365.example/hooks", null);

    @Test
    void a_temperature_above_one_becomes_one_and_that_is_said_before() {
        var hot = with(new AgentDefinition.Model("gpt-4.1", 1.5));

        assertThat(AgentMapping.engine(hot, TARGET).modelTemperature()).isEqualTo(1);
        assertThat(line(hot, "Temperature").fate()).isEqualTo(Fate.APPROXIMATED);
        assertThat(line(speaking("en-US"), "Temperature").fate()).isEqualTo(Fate.KEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en-US, KEPT",
        "es-MX, es-419, APPROXIMATED",
        "de-AT, de-DE, APPROXIMATED",
        "xx-XX, multi, APPROXIMATED"
    })
    void a_language_becomes_the_nearest_retell_speaks(String language, String spoken, Fate fate) {
        var definition = speaking(language);

        assertThat(AgentMapping.agent(definition, TARGET).language()).isEqualTo(spoken);
        assertThat(line(definition, "Language").fate()).isEqualTo(fate);
    }

    @Test
    void phrases_that_end_the_call_become_an_instruction() {
        var definition = ProviderSamples.definition("gpt-4.1");

        assertThat(ToolMapping.tools(definition, TARGET).getFirst().description())
                .contains("Goodbye");
        assertThat(line(definition, "Phrases that end the call").fate()).isEqualTo(Fate.APPROXIMATED);
        assertThat(line(speaking("en-US"), "Phrases that end the call").fate()).isEqualTo(Fate.KEPT);
    }

    @Test
    void without_a_greeting_the_person_speaks_first() {
        var silent = ProviderSamples.definition("Front desk", "gpt-4.1", "", "en-US", List.of());

        assertThat(AgentMapping.engine(silent, TARGET).startSpeaker()).isEqualTo("user");
        assertThat(AgentMapping.engine(silent, TARGET).beginMessage()).isEmpty();
    }

    @Test
    void the_mark_stands_beside_what_the_address_has_already() {
        var reference = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

        assertThat(AgentMapping.marked("http://localhost:8080/hooks/7?x=1", reference))
                .isEqualTo("http://localhost:8080/hooks/7?x=1&agent=0198c0de-0000-7000-8000-000000000001");
    }

    @Test
    void a_model_retell_has_not_becomes_its_first_and_that_is_said() {
        var moved = with(new AgentDefinition.Model("openai/gpt-4o", 0.5));

        assertThat(AgentMapping.engine(moved, TARGET).model()).isEqualTo("gpt-4.1");
        assertThat(line(moved, "Model").how()).contains("GPT-4.1");
    }

    @Test
    void a_transfer_to_several_becomes_several_and_keeps_names_apart() {
        var tools = List.<AgentTool>of(
                new AgentTool.Transfer(
                        TOOL,
                        "transfer",
                        "Hand over",
                        List.of(
                                new AgentTool.Destination("+14155550100", "The office"),
                                new AgentTool.Destination("+14155550101", ""),
                                new AgentTool.Destination("sip:desk@sip.example.com", "The desk"))),
                new AgentTool.Keypad(TOOL, "transfer_2", "Press"),
                new AgentTool.EndCall(TOOL, "end_call", "Hang up"));
        var definition = ProviderSamples.definition("gpt-4.1").with(tools, AgentKnowledge.none());

        assertThat(ToolMapping.tools(definition, TARGET))
                .extracting(RetellTool::name)
                .containsExactly("end_call_2", "transfer", "transfer_3", "transfer_2", "end_call");
        assertThat(line(definition, "Tools: transfer").how())
                .contains("2 tools")
                .contains("Without SIP");
    }

    @Test
    void a_function_is_asked_at_our_own_address() {
        var parameters = new JsonMapper().readTree("{\"type\": \"object\"}");
        var tools = List.<AgentTool>of(
                new AgentTool.Function(TOOL, "look", "Looks", parameters, Duration.ofSeconds(5), "One moment.", false));
        var definition = ProviderSamples.definition("gpt-4.1").with(tools, AgentKnowledge.none());

        assertThat(ToolMapping.tools(definition, TARGET).getLast())
                .isEqualTo(new RetellTool.Custom(
                        "custom",
                        "look",
                        "Looks",
                        "https://genius365.example/hooks/tools/" + TOOL,
                        "POST",
                        null,
                        true,
                        "static_text",
                        "One moment.",
                        false,
                        5000));
    }

    @Test
    void an_agent_that_is_not_recorded_leaves_nothing_said_at_retell_and_that_is_told() {
        var usual = speaking("en-US");
        var settings = new AgentDefinition.CallSettings(
                600, 30, AgentDefinition.Voicemail.MESSAGE, "Call us back.", false, List.of(), "+14155550100");
        var definition = new AgentDefinition(
                usual.reference(),
                usual.basics(),
                usual.voice(),
                usual.script(),
                usual.model(),
                settings,
                usual.analysis(),
                usual.tools(),
                usual.knowledge());

        var agent = AgentMapping.agent(definition, TARGET);

        assertThat(agent.dataStorageSetting()).isEqualTo("basic_attributes_only");
        assertThat(agent.voicemailOption())
                .isEqualTo(new RetellAgent.VoicemailOption(
                        new RetellAgent.VoicemailOption.Action("static_text", "Call us back.")));
        assertThat(line(definition, "Other settings: Transcript").fate()).isEqualTo(Fate.DROPPED);
        assertThat(ToolMapping.tools(definition, TARGET))
                .extracting(RetellTool::name)
                .containsExactly("end_call", "transfer_call");
    }

    private static AgentDefinition speaking(String language) {
        return ProviderSamples.definition("Front desk", "gpt-4.1", "Hello", language, List.of());
    }

    private static AgentDefinition with(AgentDefinition.Model model) {
        var usual = speaking("en-US");
        return new AgentDefinition(
                usual.reference(),
                usual.basics(),
                usual.voice(),
                usual.script(),
                model,
                usual.settings(),
                usual.analysis(),
                usual.tools(),
                usual.knowledge());
    }

    private static Line line(AgentDefinition definition, String field) {
        return AgentLosses.report(definition).lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
