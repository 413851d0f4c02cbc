package com.genius365.provider.vapi;

import static com.genius365.provider.ProviderSamples.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.ProviderSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssistantMappingTest {

    @Test
    void a_long_name_is_shortened_and_that_is_said_before() {
        var definition = named("The receptionist of Acme Dental in Springfield");

        assertThat(AssistantMapping.map(definition, TARGET).name())
                .isEqualTo("The receptionist of Acme Dental in Spri…")
                .hasSize(40);
        assertThat(line(definition, "Name").fate()).isEqualTo(Fate.APPROXIMATED);
        assertThat(line(definition, "Name").how()).contains("The receptionist of Acme Dental in Spri…");
    }

    @Test
    void a_name_is_not_cut_within_a_character() {
        var definition = named("x".repeat(38) + "😀😀");

        assertThat(AssistantMapping.map(definition, TARGET).name()).isEqualTo("x".repeat(38) + "…");
    }

    @Test
    void a_name_of_forty_characters_is_kept() {
        assertThat(line(named("x".repeat(40)), "Name").fate()).isEqualTo(Fate.KEPT);
    }

    @Test
    void without_a_greeting_the_person_speaks_first() {
        var definition = ProviderSamples.definition("Front desk", "openai/gpt-4.1", " ", "en-US", List.of());

        assertThat(AssistantMapping.map(definition, TARGET).firstMessageMode()).isEqualTo("assistant-waits-for-user");
        assertThat(line(definition, "Who speaks first").fate()).isEqualTo(Fate.APPROXIMATED);
    }

    @Test
    void phrases_of_a_length_vapi_does_not_take_are_left_out_and_that_is_said() {
        var definition = ProviderSamples.definition(
                "Front desk", "openai/gpt-4.1", "Hello", "en-US", List.of("Goodbye", "x".repeat(141), "y"));

        assertThat(AssistantMapping.map(definition, TARGET).endCallPhrases()).containsExactly("Goodbye");
        assertThat(line(definition, "Phrases that end the call").fate()).isEqualTo(Fate.APPROXIMATED);
    }

    @Test
    void a_language_vapi_does_not_name_is_left_to_it() {
        var definition = ProviderSamples.definition("Front desk", "openai/gpt-4.1", "Hello", "xx-XX", List.of());

        var assistant = AssistantMapping.map(definition, TARGET);

        assertThat(assistant.transcriber().language()).isEqualTo("multi");
        assertThat(line(definition, "Language").fate()).isEqualTo(Fate.APPROXIMATED);
    }

    @Test
    void every_language_on_offer_is_mapped() {
        assertThat(Speech.LANGUAGES)
                .allSatisfy(language -> assertThat(AssistantMapping.map(
                                        ProviderSamples.definition(
                                                "Front desk", "openai/gpt-4.1", "Hello", language, List.of()),
                                        TARGET)
                                .transcriber()
                                .language())
                        .isNotEqualTo("multi"));
    }

    @Test
    void a_chosen_voice_is_kept_and_the_default_is_named() {
        var chosen = with(new AgentDefinition.Voice("Clara", "Clara", 1, AgentDefinition.Pitch.NORMAL, null));

        assertThat(AssistantMapping.map(chosen, TARGET).voice().voiceId()).isEqualTo("Clara");
        assertThat(line(chosen, "Voice").fate()).isEqualTo(Fate.KEPT);
        assertThat(line(named("Front desk"), "Voice").how()).contains("Elliot");
    }

    @Test
    void a_voice_of_another_is_named_with_whose_it_is_and_told_what_it_understands() {
        var chosen = with(new AgentDefinition.Voice("11labs:sarah", "Sarah", 1.9, AgentDefinition.Pitch.HIGH, 0.4));

        assertThat(AssistantMapping.map(chosen, TARGET).voice())
                .isEqualTo(new VapiAssistant.Voice("11labs", "sarah", 1.2, 0.4, "eleven_turbo_v2_5", "en"));
        assertThat(line(chosen, "Speed").how()).contains("ElevenLabs").contains("1.2");
        assertThat(line(chosen, "Pitch").fate()).isEqualTo(Fate.DROPPED);
        assertThat(line(chosen, "Stability").fate()).isEqualTo(Fate.KEPT);
    }

    @Test
    void a_colon_in_the_id_of_a_voice_is_not_mistaken() {
        assertThat(VapiVoices.kind("microsoft:de-DE-Klaus:MAI-Voice-2").provider())
                .isEqualTo("microsoft");
        assertThat(VapiVoices.kind("my:clone").provider()).isEqualTo("vapi");
        assertThat(VapiVoices.kind(null).provider()).isEqualTo("vapi");
    }

    @Test
    void every_voice_on_offer_has_an_id_of_its_own() {
        assertThat(VapiVoices.ALL).extracting("id").doesNotHaveDuplicates();
    }

    private static AgentDefinition named(String name) {
        return ProviderSamples.definition(name, "openai/gpt-4.1", "Hello", "en-US", List.of());
    }

    private static AgentDefinition with(AgentDefinition.Voice voice) {
        var usual = named("Front desk");
        return new AgentDefinition(
                usual.reference(),
                usual.basics(),
                voice,
                usual.script(),
                usual.model(),
                usual.settings(),
                usual.analysis(),
                usual.tools(),
                usual.knowledge());
    }

    private static Line line(AgentDefinition definition, String field) {
        return AssistantReport.of(definition).lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
