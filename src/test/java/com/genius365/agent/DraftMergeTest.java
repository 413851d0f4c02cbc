package com.genius365.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteAgent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftMergeTest {

    private static final MappingReport FAITHFUL = new MappingReport(List.of());

    private final AgentDraft ours = AgentDrafts.of(Provider.VAPI, "Ours", "openai/gpt-4o", "Hello")
            .withStandby(AgentDrafts.of(Provider.RETELL, "Ours", "gpt-4.1", "").engine());
    private final AgentDefinition theirs = new AgentDefinition(
            new UUID(1, 1),
            new AgentDefinition.Basics("Theirs", "not ours", "de-DE", AgentDefinition.Direction.INBOUND),
            new AgentDefinition.Voice("voice-2", null, 1.5, AgentDefinition.Pitch.LOW, 0.5),
            new AgentDefinition.Script(
                    "Be brief.", "Howdy", AgentDefinition.FirstSpeaker.PERSON, AgentDefinition.Style.CASUAL),
            new AgentDefinition.Model("openai/gpt-5.4", 0.1),
            new AgentDefinition.CallSettings(
                    120, 20, AgentDefinition.Voicemail.MESSAGE, "Call us", false, List.of("Bye"), "+14155550100"),
            new AgentDefinition.Analysis(false, "Booked", List.of()),
            List.of(),
            AgentKnowledge.none());

    @Test
    void what_is_told_as_it_is_there_is_taken() {
        var merged = merge(FAITHFUL, Provider.VAPI);

        assertThat(merged.script()).isEqualTo(theirs.script());
        assertThat(merged.settings()).isEqualTo(theirs.settings());
        assertThat(merged.analysis()).isEqualTo(theirs.analysis());
        assertThat(merged.engine().model()).isEqualTo(theirs.model());
        assertThat(merged.engine().voice()).isEqualTo(theirs.voice());
        assertThat(merged.name()).isEqualTo("Theirs");
        assertThat(merged.basics().description()).isEqualTo(ours.basics().description());
        assertThat(merged.basics().direction()).isEqualTo(ours.basics().direction());
        assertThat(merged.standby()).isEqualTo(ours.standby());
    }

    @Test
    void what_is_blurred_stays_ours_all_of_it() {
        var all = new MappingReport(Arrays.stream(Part.values())
                .map(part -> Line.approximated(part, "otherwise"))
                .toList());

        assertThat(merge(all, Provider.VAPI)).isEqualTo(ours);
    }

    @Test
    void of_a_standby_only_its_own_engine_changes() {
        var merged = merge(FAITHFUL, Provider.RETELL);

        assertThat(merged.engine()).isEqualTo(ours.engine());
        assertThat(merged.standby()).isNotNull();
        assertThat(merged.at(Provider.RETELL).model()).isEqualTo(theirs.model());
    }

    @Test
    void what_was_changed_here_since_stays_where_nobody_changed_it_there() {
        var published = new AgentDraft(
                theirs.basics(),
                new AgentDefinition.Script(
                        "Be brief.", "Hello", AgentDefinition.FirstSpeaker.PERSON, AgentDefinition.Style.CASUAL),
                theirs.settings(),
                theirs.analysis(),
                List.of(),
                List.of(),
                new AgentEngine(Provider.VAPI, null, theirs.model(), theirs.voice()),
                null);

        var merged = new DraftMerge(ours, published, live(), Provider.VAPI, FAITHFUL).merged();

        assertThat(merged.script().greeting()).as("changed there").isEqualTo("Howdy");
        assertThat(merged.script().prompt()).isEqualTo(ours.script().prompt());
        assertThat(merged.engine()).isEqualTo(ours.engine());
        assertThat(merged.settings()).isEqualTo(ours.settings());
    }

    private AgentDraft merge(MappingReport told, Provider provider) {
        return new DraftMerge(ours, ours, live(), provider, told).merged();
    }

    private LiveAgent live() {
        return new LiveAgent(new RemoteAgent("r", null), theirs, FAITHFUL);
    }
}
