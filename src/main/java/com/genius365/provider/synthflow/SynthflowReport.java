package com.genius365.provider.synthflow;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.WebhookTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what becomes of a definition at Synthflow, by reading back what would be sent. */
final class SynthflowReport {

    private static final WebhookTarget NOWHERE = new WebhookTarget("http://localhost", null);

    private SynthflowReport() {}

    static MappingReport of(AgentDefinition definition) {
        var back = SynthflowReading.definition(SynthflowMapping.form(definition, NOWHERE));
        var lines = new ArrayList<Line>();
        Arrays.stream(Part.values())
                .filter(part -> part != Part.TOOLS && part != Part.OTHER)
                .map(part -> isSame(part, definition, back) ? kept(part, definition) : lost(part, definition, back))
                .forEach(lines::add);
        definition.tools().forEach(tool -> lines.add(tool(tool, back)));
        if (definition.basics().direction() == Direction.BOTH) {
            lines.add(Line.approximated(Part.OTHER, "An agent at Synthflow has one direction: this one calls out.")
                    .of("Direction"));
        }
        return new MappingReport(lines);
    }

    /** Whether that part says the same in both. */
    static boolean isSame(Part part, AgentDefinition one, AgentDefinition other) {
        return switch (part) {
            case NAME -> one.basics().name().equals(other.basics().name());
            case LANGUAGE -> one.basics().language().equals(other.basics().language());
            case PROMPT -> one.script().prompt().equals(other.script().prompt());
            case GREETING -> one.script().greeting().equals(other.script().greeting());
            case FIRST_SPEAKER -> one.script().firstSpeaker() == other.script().firstSpeaker();
            case STYLE -> one.script().style() == other.script().style();
            case MODEL -> one.model().id().equals(other.model().id());
            case TEMPERATURE -> one.model().temperature() == other.model().temperature();
            case VOICE -> Objects.equals(one.voice().id(), other.voice().id());
            case SPEED -> one.voice().speed() == other.voice().speed();
            case PITCH -> one.voice().pitch() == other.voice().pitch();
            case STABILITY ->
                Objects.equals(one.voice().stability(), other.voice().stability());
            case MAX_CALL -> one.settings().maxCallSeconds() == other.settings().maxCallSeconds();
            case SILENCE -> one.settings().silenceSeconds() == other.settings().silenceSeconds();
            case VOICEMAIL ->
                one.settings().voicemail() == other.settings().voicemail()
                        && (one.settings().voicemail() != Voicemail.MESSAGE
                                || one.settings()
                                        .voicemailMessage()
                                        .equals(other.settings().voicemailMessage()));
            case RECORDING -> one.settings().isRecorded() == other.settings().isRecorded();
            case END_PHRASES ->
                one.settings().endCallPhrases().equals(other.settings().endCallPhrases());
            case TRANSFER ->
                Objects.equals(one.settings().transferNumber(), other.settings().transferNumber());
            case SUMMARY -> one.analysis().isSummarised() == other.analysis().isSummarised();
            case SUCCESS ->
                one.analysis().successCriteria().equals(other.analysis().successCriteria());
            case FIELDS -> one.analysis().fields().equals(other.analysis().fields());
            case TOOLS ->
                one.tools().size() == other.tools().size()
                        && one.tools().stream().allMatch(tool -> isSame(tool, other));
            case KNOWLEDGE -> one.knowledge().equals(other.knowledge());
            case OTHER -> one.basics().direction() == other.basics().direction();
        };
    }

    private static boolean isSame(AgentTool tool, AgentDefinition other) {
        return find(tool, other).map(tool::equals).orElse(false);
    }

    /** Its like: the vendor ends calls by itself and so keeps no reference of ours for it. */
    private static Optional<AgentTool> find(AgentTool tool, AgentDefinition other) {
        if (tool instanceof AgentTool.EndCall end) {
            return other.tools().stream()
                    .filter(it -> it instanceof AgentTool.EndCall && it.name().equals(end.name()))
                    .<AgentTool>map(it -> new AgentTool.EndCall(end.reference(), it.name(), it.description()))
                    .findFirst();
        }
        return other.tools().stream()
                .filter(it -> it.reference().equals(tool.reference()))
                .findFirst();
    }

    private static Line kept(Part part, AgentDefinition definition) {
        var note = switch (part) {
            case VOICE -> definition.voice().id() == null ? "None is chosen, so Synthflow's own speaks." : "";
            case VOICEMAIL ->
                definition.settings().voicemail() == Voicemail.HANG_UP ? "As a reason to end the call." : "";
            case END_PHRASES ->
                definition.settings().endCallPhrases().isEmpty() ? "" : "Each as a reason to end the call.";
            default -> "";
        };
        return new Line(part, "", Fate.KEPT, note);
    }

    private static Line lost(Part part, AgentDefinition definition, AgentDefinition back) {
        return switch (part) {
            case LANGUAGE ->
                SynthflowLanguages.toTheirs(definition.basics().language()).equals(SynthflowLanguages.ANY)
                        ? Line.approximated(part, "Synthflow listens for the language that is spoken.")
                        : Line.approximated(
                                part, "Set to " + back.basics().language() + ", the nearest Synthflow speaks.");
            case PROMPT, GREETING ->
                Line.approximated(part, "Words in single curly brackets are variables at Synthflow.");
            case FIRST_SPEAKER ->
                Line.approximated(part, "There is no greeting, so the agent waits for the person to speak.");
            case MODEL -> Line.approximated(part, "Set to " + back.model().id() + ", which Synthflow has.");
            case TEMPERATURE -> Line.dropped(part, "Synthflow sets it by itself.");
            case SPEED ->
                Line.approximated(part, "Set to " + back.voice().speed() + ": Synthflow speaks at 0.7 to 1.2.");
            case PITCH -> Line.dropped(part, "Synthflow has none: choose a higher or lower voice.");
            case STABILITY -> Line.dropped(part, "Synthflow takes only 0 or 1, so its usual one stays.");
            case VOICEMAIL -> Line.approximated(part, voicemail(definition));
            case KNOWLEDGE -> Line.approximated(part, "Words in single curly or double angle brackets change.");
            case NAME,
                    STYLE,
                    VOICE,
                    MAX_CALL,
                    SILENCE,
                    RECORDING,
                    END_PHRASES,
                    TRANSFER,
                    SUMMARY,
                    SUCCESS,
                    FIELDS,
                    TOOLS,
                    OTHER -> Line.approximated(part, "Synthflow has it a little otherwise.");
        };
    }

    private static String voicemail(AgentDefinition definition) {
        if (definition.settings().voicemailMessage().isBlank()) {
            return "There is no message to leave, so it hangs up.";
        }
        return SynthflowMapping.greets(definition)
                ? "Synthflow leaves a message only where the person speaks first, so it hangs up."
                : "Words in single curly brackets are variables at Synthflow.";
    }

    private static Line tool(AgentTool tool, AgentDefinition back) {
        if (isSame(tool, back)) {
            var note = tool instanceof AgentTool.EndCall ? "As a reason to end the call." : "";
            return new Line(Part.TOOLS, tool.name(), Fate.KEPT, note);
        }
        var line = switch (tool) {
            case AgentTool.Function function -> Line.approximated(Part.TOOLS, function(function));
            case AgentTool.Transfer transfer -> Line.approximated(Part.TOOLS, "The description changes a little.");
            case AgentTool.EndCall end -> Line.approximated(Part.TOOLS, "The description changes a little.");
            case AgentTool.Sms sms ->
                sms.content().isBlank()
                        ? Line.dropped(Part.TOOLS, "Synthflow sends fixed words only: write the message.")
                        : Line.approximated(Part.TOOLS, "Words in single curly brackets are variables at Synthflow.");
            case AgentTool.Keypad keypad -> Line.dropped(Part.TOOLS, "Synthflow's API has no keypad.");
            case AgentTool.LeaveVoicemail voicemail ->
                Line.dropped(Part.TOOLS, "Synthflow leaves messages by itself: see Voicemail.");
            case AgentTool.CalendarBooking booking ->
                Line.dropped(
                        Part.TOOLS,
                        "Synthflow books only into a calendar that is connected there. Use a function instead.");
            case AgentTool.McpServer server -> Line.dropped(Part.TOOLS, "Synthflow's API takes none.");
        };
        return line.of(tool.name());
    }

    private static String function(AgentTool.Function function) {
        var problems = new ArrayList<String>();
        if (!function.isAwaited()) {
            problems.add("Synthflow always waits for the answer");
        }
        if (!SynthflowParameters.schema(SynthflowParameters.variables(function.parameters()))
                .equals(function.parameters())) {
            problems.add("its parameters become a flat list of variables");
        }
        return problems.isEmpty() ? "It changes a little." : sentence(problems);
    }

    private static String sentence(List<String> problems) {
        var text = String.join(", and ", problems);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
