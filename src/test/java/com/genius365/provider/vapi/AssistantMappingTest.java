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
        assertThat(line(definition, "Greeting").fate()).isEqualTo(Fate.APPROXIMATED);
    }

    @Test
    void phrases_that_are_too_long_are_left_out_and_that_is_said() {
        var definition = ProviderSamples.definition(
                "Front desk", "openai/gpt-4.1", "Hello", "en-US", List.of("Goodbye", "x".repeat(141)));

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
        assertThat(AssistantMapping.LANGUAGES)
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
        return AssistantMapping.report(definition).lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
