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
import org.jspecify.annotations.Nullable;

/**
 * Takes into an agent of ours what somebody made of it at a vendor: what differs there from what was published. Of what the
 * vendor does not have as we say it, or does not tell as it has it, ours stays: it would come back shortened, or not at
 * all.
 */
final class DraftMerge {

    private final AgentDraft ours;
    private final AgentDraft published;
    private final LiveAgent theirs;
    private final Provider provider;
    private final Set<Part> blurred;

    /**
     * @param ours with what was changed here since
     * @param published what the vendor was last given
     * @param told what the vendor makes of that
     */
    DraftMerge(AgentDraft ours, AgentDraft published, LiveAgent theirs, Provider provider, MappingReport told) {
        this.ours = ours;
        this.published = published;
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
        var old = published.basics();
        var live = theirs.definition().basics();
        return new AgentDefinition.Basics(
                pick(Part.NAME, mine.name(), old.name(), live.name()),
                mine.description(),
                pick(Part.LANGUAGE, mine.language(), old.language(), live.language()),
                mine.direction());
    }

    private AgentDefinition.Script script() {
        var mine = ours.script();
        var old = published.script();
        var live = theirs.definition().script();
        return new AgentDefinition.Script(
                pick(Part.PROMPT, mine.prompt(), old.prompt(), live.prompt()),
                pick(Part.GREETING, mine.greeting(), old.greeting(), live.greeting()),
                pick(Part.FIRST_SPEAKER, mine.firstSpeaker(), old.firstSpeaker(), live.firstSpeaker()),
                pick(Part.STYLE, mine.style(), old.style(), live.style()));
    }

    private AgentDefinition.CallSettings settings() {
        var mine = ours.settings();
        var old = published.settings();
        var live = theirs.definition().settings();
        return new AgentDefinition.CallSettings(
                pick(Part.MAX_CALL, mine.maxCallSeconds(), old.maxCallSeconds(), live.maxCallSeconds()),
                pick(Part.SILENCE, mine.silenceSeconds(), old.silenceSeconds(), live.silenceSeconds()),
                pick(Part.VOICEMAIL, mine.voicemail(), old.voicemail(), live.voicemail()),
                pick(Part.VOICEMAIL, mine.voicemailMessage(), old.voicemailMessage(), live.voicemailMessage()),
                pick(Part.RECORDING, mine.isRecorded(), old.isRecorded(), live.isRecorded()),
                pick(Part.END_PHRASES, mine.endCallPhrases(), old.endCallPhrases(), live.endCallPhrases()),
                isTheirs(Part.TRANSFER, old.transferNumber(), live.transferNumber())
                        ? live.transferNumber()
                        : mine.transferNumber());
    }

    private AgentDefinition.Analysis analysis() {
        var mine = ours.analysis();
        var old = published.analysis();
        var live = theirs.definition().analysis();
        return new AgentDefinition.Analysis(
                pick(Part.SUMMARY, mine.isSummarised(), old.isSummarised(), live.isSummarised()),
                pick(Part.SUCCESS, mine.successCriteria(), old.successCriteria(), live.successCriteria()),
                pick(Part.FIELDS, mine.fields(), old.fields(), live.fields()));
    }

    private AgentDefinition.Model model(AgentEngine before) {
        var live = theirs.definition().model();
        var mine = before.model();
        var old = published.at(provider).model();
        return new AgentDefinition.Model(
                pick(Part.MODEL, mine.id(), old.id(), live.id()),
                pick(Part.TEMPERATURE, mine.temperature(), old.temperature(), live.temperature()));
    }

    private AgentDefinition.Voice voice(AgentEngine before) {
        var mine = before.voice();
        var live = theirs.definition().voice();
        var old = published.at(provider).voice();
        var isTheirs = isTheirs(Part.VOICE, old.id(), live.id());
        return new AgentDefinition.Voice(
                isTheirs ? live.id() : mine.id(),
                // Vendors tell the id alone.
                isTheirs ? live.name() : mine.name(),
                pick(Part.SPEED, mine.speed(), old.speed(), live.speed()),
                pick(Part.PITCH, mine.pitch(), old.pitch(), live.pitch()),
                isTheirs(Part.STABILITY, old.stability(), live.stability()) ? live.stability() : mine.stability());
    }

    private <T> T pick(Part part, T mine, T old, T live) {
        return isTheirs(part, old, live) ? live : mine;
    }

    private boolean isTheirs(Part part, @Nullable Object old, @Nullable Object live) {
        return !blurred.contains(part) && !Objects.equals(old, live);
    }
}
