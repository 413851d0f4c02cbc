package com.genius365.provider.vapi;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.PromptText;
import java.util.ArrayList;
import java.util.List;

/** What becomes of each part of an agent of ours at VAPI, known before anything is done. */
final class AssistantReport {

    private AssistantReport() {}

    static MappingReport of(AgentDefinition definition) {
        var lines = new ArrayList<Line>();
        lines.add(name(definition));
        lines.add(language(definition));
        lines.add(Line.kept(Part.PROMPT));
        lines.add(greeting(definition));
        lines.add(firstSpeaker(definition));
        lines.add(Line.kept(Part.STYLE));
        lines.add(model(definition));
        lines.add(Line.kept(Part.TEMPERATURE));
        lines.addAll(voice(definition.voice()));
        lines.add(Line.kept(Part.MAX_CALL));
        lines.add(Line.kept(Part.SILENCE));
        lines.add(voicemail(definition.settings()));
        lines.add(Line.kept(Part.RECORDING));
        lines.add(phrases(definition));
        lines.add(Line.kept(Part.TRANSFER));
        lines.addAll(AnalysisMapping.report(definition.analysis()));
        lines.addAll(ToolMapping.report(definition));
        lines.add(knowledge(definition));
        return new MappingReport(lines);
    }

    private static Line name(AgentDefinition definition) {
        return definition.basics().name().length() <= AssistantMapping.LONGEST_NAME
                ? Line.kept(Part.NAME)
                : Line.approximated(
                        Part.NAME,
                        "Shortened to \"" + AssistantMapping.name(definition) + "\": VAPI takes 40 characters.");
    }

    private static Line language(AgentDefinition definition) {
        var speech = Speech.of(definition.basics().language());
        return speech == Speech.ANY
                ? Line.approximated(Part.LANGUAGE, speech.note())
                : kept(Part.LANGUAGE, speech.note());
    }

    private static Line greeting(AgentDefinition definition) {
        return AssistantMapping.isAnsweredFirst(definition)
                ? kept(Part.GREETING, "Told in the prompt, because the person speaks first.")
                : Line.kept(Part.GREETING);
    }

    private static Line firstSpeaker(AgentDefinition definition) {
        var script = definition.script();
        return script.firstSpeaker() == FirstSpeaker.AGENT && script.greeting().isBlank()
                ? Line.approximated(
                        Part.FIRST_SPEAKER, "There is no greeting, so the agent waits for the person to speak.")
                : Line.kept(Part.FIRST_SPEAKER);
    }

    private static Line model(AgentDefinition definition) {
        var id = definition.model().id();
        return id.contains("/")
                ? Line.kept(Part.MODEL)
                : Line.approximated(
                        Part.MODEL, "Taken for " + AssistantMapping.DEFAULT_MODEL_PROVIDER + "/" + id + ".");
    }

    private static List<Line> voice(AgentDefinition.Voice voice) {
        var kind = VapiVoices.kind(voice.id());
        return List.of(
                voice.id() == null
                        ? Line.approximated(
                                Part.VOICE, "None is chosen, so VAPI's voice " + VapiVoices.DEFAULT + " speaks.")
                        : Line.kept(Part.VOICE),
                speed(voice, kind),
                voice.pitch() == Pitch.NORMAL
                        ? Line.kept(Part.PITCH)
                        : Line.dropped(Part.PITCH, "VAPI cannot change a voice's pitch. Choose another voice."),
                voice.stability() == null || kind.hasStability()
                        ? Line.kept(Part.STABILITY)
                        : Line.dropped(Part.STABILITY, "Only ElevenLabs' voices can be made steadier."));
    }

    private static Line speed(AgentDefinition.Voice voice, VapiVoices.Kind kind) {
        if (!kind.hasSpeed()) {
            return voice.speed() == 1
                    ? Line.kept(Part.SPEED)
                    : Line.dropped(Part.SPEED, "Voices of " + kind.label() + " speak at their own speed.");
        }
        var nearest = kind.nearestSpeed(voice.speed());
        return nearest == voice.speed()
                ? Line.kept(Part.SPEED)
                : Line.approximated(
                        Part.SPEED,
                        "Voices of " + kind.label() + " speak at " + nearest + " at the "
                                + (nearest < voice.speed() ? "most." : "least."));
    }

    private static Line voicemail(AgentDefinition.CallSettings settings) {
        return settings.voicemail() == Voicemail.MESSAGE
                        && settings.voicemailMessage().isBlank()
                ? Line.approximated(Part.VOICEMAIL, "There is no message, so the agent hangs up.")
                : Line.kept(Part.VOICEMAIL);
    }

    private static Line phrases(AgentDefinition definition) {
        var kept = AssistantMapping.phrases(definition).size();
        var dropped = definition.settings().endCallPhrases().size() - kept;
        if (dropped == 0) {
            return Line.kept(Part.END_PHRASES);
        }
        return new Line(
                Part.END_PHRASES,
                "",
                kept == 0 ? Fate.DROPPED : Fate.APPROXIMATED,
                "Without " + dropped + ": VAPI takes phrases of 2 to 140 characters.");
    }

    private static Line knowledge(AgentDefinition definition) {
        var inline = definition.knowledge().inline();
        var read = PromptText.takeApart(PromptText.compose(definition)).knowledge();
        return read.equals(inline)
                ? kept(Part.KNOWLEDGE, inline.isEmpty() ? "" : "In the prompt.")
                : Line.approximated(
                        Part.KNOWLEDGE, "In the prompt, with line breaks in titles and double angle brackets changed.");
    }

    private static Line kept(Part part, String how) {
        return new Line(part, "", Fate.KEPT, how);
    }
}
