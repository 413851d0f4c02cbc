package com.genius365.agent;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.Provider;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes into an agent of ours what somebody made of it at a vendor. Of what the vendor does not have as we say it, or does
 * not tell as it has it, ours stays: it would come back shortened, or not at all.
 */
final class DraftMerge {

    private final AgentDraft ours;
    private final LiveAgent theirs;
    private final Provider provider;
    private final Set<Part> blurred;

    /** @param told what the vendor makes of ours */
    DraftMerge(AgentDraft ours, LiveAgent theirs, Provider provider, MappingReport told) {
        this.ours = ours;
        this.theirs = theirs;
        this.provider = provider;
        this.blurred = Stream.of(told, theirs.report())
                .flatMap(report -> report.lines().stream())
                .filter(line -> line.fate() != Fate.KEPT)
                .map(Line::part)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tools and documents are our own libraries', and stay. */
    AgentDraft merged() {
        var standby = ours.standby();
        var isStandby = standby != null && standby.provider() == provider;
        var before = standby != null && isStandby ? standby : ours.engine();
        var engine = new AgentEngine(provider, before.connection(), model(before), voice(before));
        return new AgentDraft(
                basics(),
                script(),
                settings(),
                analysis(),
                ours.tools(),
                ours.documents(),
                isStandby ? ours.engine() : engine,
                isStandby ? engine : standby);
    }

    private AgentDefinition.Basics basics() {
        var mine = ours.basics();
        var live = theirs.definition().basics();
        return new AgentDefinition.Basics(
                pick(Part.NAME, mine.name(), live.name()),
                mine.description(),
                pick(Part.LANGUAGE, mine.language(), live.language()),
                mine.direction());
    }

    private AgentDefinition.Script script() {
        var mine = ours.script();
        var live = theirs.definition().script();
        return new AgentDefinition.Script(
                pick(Part.PROMPT, mine.prompt(), live.prompt()),
                pick(Part.GREETING, mine.greeting(), live.greeting()),
                pick(Part.FIRST_SPEAKER, mine.firstSpeaker(), live.firstSpeaker()),
                pick(Part.STYLE, mine.style(), live.style()));
    }

    private AgentDefinition.CallSettings settings() {
        var mine = ours.settings();
        var live = theirs.definition().settings();
        return new AgentDefinition.CallSettings(
                pick(Part.MAX_CALL, mine.maxCallSeconds(), live.maxCallSeconds()),
                pick(Part.SILENCE, mine.silenceSeconds(), live.silenceSeconds()),
                pick(Part.VOICEMAIL, mine.voicemail(), live.voicemail()),
                pick(Part.VOICEMAIL, mine.voicemailMessage(), live.voicemailMessage()),
                pick(Part.RECORDING, mine.isRecorded(), live.isRecorded()),
                pick(Part.END_PHRASES, mine.endCallPhrases(), live.endCallPhrases()),
                blurred.contains(Part.TRANSFER) ? mine.transferNumber() : live.transferNumber());
    }

    private AgentDefinition.Analysis analysis() {
        var mine = ours.analysis();
        var live = theirs.definition().analysis();
        return new AgentDefinition.Analysis(
                pick(Part.SUMMARY, mine.isSummarised(), live.isSummarised()),
                pick(Part.SUCCESS, mine.successCriteria(), live.successCriteria()),
                pick(Part.FIELDS, mine.fields(), live.fields()));
    }

    private AgentDefinition.Model model(AgentEngine before) {
        var live = theirs.definition().model();
        return new AgentDefinition.Model(
                pick(Part.MODEL, before.model().id(), live.id()),
                pick(Part.TEMPERATURE, before.model().temperature(), live.temperature()));
    }

    private AgentDefinition.Voice voice(AgentEngine before) {
        var mine = before.voice();
        var live = theirs.definition().voice();
        var isSame = blurred.contains(Part.VOICE) || Objects.equals(mine.id(), live.id());
        return new AgentDefinition.Voice(
                isSame ? mine.id() : live.id(),
                // Vendors tell the id alone.
                isSame ? mine.name() : live.name(),
                pick(Part.SPEED, mine.speed(), live.speed()),
                pick(Part.PITCH, mine.pitch(), live.pitch()),
                blurred.contains(Part.STABILITY) ? mine.stability() : live.stability());
    }

    private <T> T pick(Part part, T mine, T live) {
        return blurred.contains(part) ? mine : live;
    }
}
