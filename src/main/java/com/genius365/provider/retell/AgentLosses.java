package com.genius365.provider.retell;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.PromptText;
import java.util.ArrayList;
import java.util.List;

/** What of an agent of ours Retell keeps, and what {@link AgentMapping} approximates or drops. */
final class AgentLosses {

    private AgentLosses() {}

    static MappingReport report(AgentDefinition definition) {
        var settings = definition.settings();
        var composed = PromptText.takeApart(PromptText.compose(definition));
        var lines = new ArrayList<Line>();
        lines.add(Line.kept(Part.NAME));
        lines.add(language(definition.basics().language()));
        lines.add(unless(
                composed.prompt().equals(definition.script().prompt()),
                Line.approximated(
                        Part.PROMPT, "It ends like what is added to prompts, and is read back without that.")));
        lines.add(unless(
                AgentMapping.greeting(definition).equals(definition.script().greeting()),
                Line.approximated(Part.GREETING, "It is empty, so the agent waits for the person to speak.")));
        lines.add(unless(
                AgentMapping.firstSpeaker(definition) == definition.script().firstSpeaker(),
                Line.approximated(Part.FIRST_SPEAKER, "There is no greeting, so the person speaks first.")));
        lines.add(unless(
                composed.style() == definition.script().style(),
                Line.approximated(
                        Part.STYLE, "The prompt ends like what is added to prompts, and tells another style.")));
        lines.add(model(definition));
        lines.add(unless(
                AgentMapping.temperature(definition) == definition.model().temperature(),
                Line.approximated(Part.TEMPERATURE, "Set to 1, the highest Retell allows.")));
        addVoice(lines, definition.voice());
        addSettings(lines, settings);
        addAnalysis(lines, definition.analysis());
        lines.addAll(ToolMapping.lines(definition));
        lines.add(knowledge(
                definition, composed.knowledge().equals(definition.knowledge().inline())));
        return new MappingReport(lines);
    }

    private static Line language(String language) {
        var spoken = RetellOffer.language(language);
        if (spoken.equals(language)) {
            return Line.kept(Part.LANGUAGE);
        }
        return spoken.equals(RetellOffer.EVERY_LANGUAGE)
                ? Line.approximated(Part.LANGUAGE, "Retell listens for the language that is spoken.")
                : Line.approximated(Part.LANGUAGE, "Set to " + spoken + ", the nearest Retell speaks.");
    }

    private static Line model(AgentDefinition definition) {
        var model = RetellOffer.model(definition.model().id());
        return unless(
                model.id().equals(definition.model().id()),
                Line.approximated(Part.MODEL, "Retell does not have it. Set to " + model.label() + "."));
    }

    private static void addVoice(List<Line> lines, Voice voice) {
        var stability = voice.stability();
        lines.add(unless(
                voice.id() != null, Line.approximated(Part.VOICE, "None is chosen, so Retell's voice Adrian speaks.")));
        lines.add(unless(
                voice.speed() >= 0.5 && voice.speed() <= 2,
                Line.approximated(Part.SPEED, "Set to the nearest Retell allows, 0.5 to 2.")));
        lines.add(unless(voice.pitch() == Pitch.NORMAL, Line.dropped(Part.PITCH, "Retell's voices have one pitch.")));
        lines.add(unless(
                stability == null || stability != 0.5,
                Line.approximated(
                        Part.STABILITY, "Left as Retell's voices have it by themselves, which is the same.")));
    }

    private static void addSettings(List<Line> lines, CallSettings settings) {
        lines.add(Line.kept(Part.MAX_CALL));
        lines.add(Line.kept(Part.SILENCE));
        lines.add(unless(
                AgentMapping.voicemail(settings) == settings.voicemail(),
                Line.approximated(Part.VOICEMAIL, "There is no message to leave, so it hangs up.")));
        lines.add(Line.kept(Part.RECORDING));
        if (!settings.isRecorded()) {
            lines.add(Line.dropped(
                            Part.OTHER,
                            "Retell leaves out the recording only by storing nothing of what was said: there is no"
                                    + " transcript there either.")
                    .of("Transcript"));
        }
        lines.add(unless(
                settings.endCallPhrases().isEmpty(),
                Line.approximated(
                        Part.END_PHRASES, "Retell has none: the agent is told to hang up after saying them.")));
        lines.add(Line.kept(Part.TRANSFER));
    }

    private static void addAnalysis(List<Line> lines, AgentDefinition.Analysis analysis) {
        lines.add(unless(analysis.isSummarised(), Line.dropped(Part.SUMMARY, "Retell always writes a summary.")));
        lines.add(
                analysis.successCriteria().isBlank()
                        ? new Line(Part.SUCCESS, "", Fate.KEPT, "Retell then judges by its own measure.")
                        : Line.kept(Part.SUCCESS));
        var texts = analysis.fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE && !AgentMapping.isChoice(field))
                .map(Field::name)
                .toList();
        if (texts.isEmpty()) {
            lines.add(Line.kept(Part.FIELDS));
        }
        texts.forEach(name ->
                lines.add(Line.approximated(Part.FIELDS, "There is nothing to choose from, so any text is taken.")
                        .of(name)));
    }

    private static Line knowledge(AgentDefinition definition, boolean isWhole) {
        if (definition.knowledge().inline().isEmpty()) {
            return Line.kept(Part.KNOWLEDGE);
        }
        return isWhole
                ? new Line(Part.KNOWLEDGE, "", Fate.KEPT, "Put into the prompt.")
                : Line.approximated(
                        Part.KNOWLEDGE, "Put into the prompt, with titles on one line and without << and >>.");
    }

    private static Line unless(boolean isKept, Line otherwise) {
        return isKept ? Line.kept(otherwise.part()) : otherwise;
    }
}
