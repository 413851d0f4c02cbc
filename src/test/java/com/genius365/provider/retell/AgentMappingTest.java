package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.WebhookTarget;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentMappingTest {

    private static final WebhookTarget TARGET = new WebhookTarget("https://genius365.example/hooks", null);

    @Test
    void a_temperature_above_one_becomes_one_and_that_is_said_before() {
        var hot = with(new AgentDefinition.Model("gpt-4.1", 1.5));

        assertThat(AgentMapping.engine(hot).modelTemperature()).isEqualTo(1);
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

        assertThat(AgentMapping.engine(definition).generalTools().getFirst().description())
                .contains("Goodbye");
        assertThat(line(definition, "Phrases that end the call").fate()).isEqualTo(Fate.APPROXIMATED);
        assertThat(line(speaking("en-US"), "Phrases that end the call").fate()).isEqualTo(Fate.KEPT);
    }

    @Test
    void without_a_greeting_the_person_speaks_first() {
        var silent = ProviderSamples.definition("Front desk", "gpt-4.1", "", "en-US", List.of());

        assertThat(AgentMapping.engine(silent).startSpeaker()).isEqualTo("user");
        assertThat(AgentMapping.engine(silent).beginMessage()).isEmpty();
    }

    @Test
    void the_mark_stands_beside_what_the_address_has_already() {
        var reference = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

        assertThat(AgentMapping.marked("http://localhost:8080/hooks/7?x=1", reference))
                .isEqualTo("http://localhost:8080/hooks/7?x=1&agent=0198c0de-0000-7000-8000-000000000001");
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
        return AgentMapping.report(definition).lines().stream()
                .filter(line -> line.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
