package com.genius365.provider.synthflow;

import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says what of an assistant that lives at Synthflow a definition can hold. */
final class SynthflowLiveReport {

    /** What a definition has a place for, or what says nothing by itself. */
    private static final Set<String> KNOWN = Set.of(
            "prompt",
            "greeting_message",
            "greeting_message_mode",
            "llm",
            "language",
            "voice_id",
            "voice_speed",
            "voice_stability",
            "allowed_idle_time_seconds",
            "end_call_reasons",
            "end_call_reasons_v2");

    private static final Set<Part> IN_ACTIONS =
            Set.of(Part.TRANSFER, Part.SUMMARY, Part.SUCCESS, Part.FIELDS, Part.TOOLS);

    private SynthflowLiveReport() {}

    static MappingReport of(SynthflowAssistant assistant, JsonNode live) {
        var agent = live.path("agent");
        var lines = new ArrayList<Line>();
        Arrays.stream(Part.values())
                .filter(part -> part != Part.OTHER && part != Part.TEMPERATURE && part != Part.PITCH)
                .map(part -> line(part, assistant, agent))
                .forEach(lines::add);
        if (agent.path("language").asString("").equals(SynthflowLanguages.ANY)) {
            replace(
                    lines,
                    Line.approximated(
                            Part.LANGUAGE,
                            "It listens for any language; here it is " + SynthflowReading.USUAL_LANGUAGE + "."));
        }
        if (agent.path("greeting_message_mode").asString("").equals("agent_dynamic")) {
            replace(lines, Line.approximated(Part.GREETING, "It greets in words of its own; here word for word."));
        }
        if (live.path("voicemail_message").path("enabled").asBoolean(false)
                && live.path("voicemail_message").path("mode").asString("").equals("prompt")) {
            replace(
                    lines,
                    Line.approximated(Part.VOICEMAIL, "It words its message itself; write the message to be left."));
        }
        agent.propertyStream()
                .filter(field -> !KNOWN.contains(field.getKey()))
                .filter(field -> saysSomething(field.getValue()))
                .map(field -> Line.dropped(Part.OTHER, "There is no place for it here; at Synthflow it stays.")
                        .of(field.getKey().replace('_', ' ')))
                .forEach(lines::add);
        return new MappingReport(lines);
    }

    private static Line line(Part part, SynthflowAssistant assistant, JsonNode agent) {
        var actions = assistant.actions() == null ? 0 : assistant.actions().size();
        if (IN_ACTIONS.contains(part) && actions > 0) {
            return Line.dropped(
                    part,
                    "It has " + actions + (actions == 1 ? " action" : " actions") + ", which Synthflow does not show.");
        }
        if (part == Part.SPEED && agent.path("voice_speed").asDouble(1) < 0.5) {
            return Line.approximated(part, "Set to 0.5, the slowest here.");
        }
        return Line.kept(part);
    }

    private static void replace(List<Line> lines, Line line) {
        lines.replaceAll(it -> it.part() == line.part() ? line : it);
    }

    private static boolean saysSomething(JsonNode value) {
        return !(value.isNull()
                || value.isBoolean() && !value.booleanValue()
                || value.isString() && value.stringValue().isBlank()
                || value.isContainer() && value.isEmpty());
    }
}
