package com.genius365.provider.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.PromptText;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.vapi.VapiAssistant.Metadata;
import com.genius365.provider.vapi.VapiAssistant.ToolNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How an assistant of VAPI's, ours or not, becomes an agent of ours, and what of it has no place here. */
final class AssistantReading {

    private static final Set<String> NOT_OF_MODELS = Set.of("custom-llm", "vapi");
    private static final int DEFAULT_SILENCE = 30;
    private static final int DEFAULT_LONGEST_CALL = 600;
    private static final double DEFAULT_TEMPERATURE = 0.5;
    private static final int MOST_PHRASES = 20;

    private final JsonNode live;
    private final boolean isOurs;
    private final List<ToolNote> notes;
    private final List<Line> lines = new ArrayList<>();

    private AssistantReading(JsonNode live) {
        this.live = live;
        this.isOurs = uuid(live.path("metadata").path(Metadata.REFERENCE).asString(""))
                .isPresent();
        this.notes = notes(live.path("metadata").path(Metadata.TOOLS));
    }

    /** @param saved the tools that the assistant names by their ids */
    static LiveAgent read(JsonNode assistant, List<JsonNode> saved) {
        return new AssistantReading(assistant).agent(saved);
    }

    private LiveAgent agent(List<JsonNode> saved) {
        var system = Instructions.takeFrom(systemMessage());
        var prompt = PromptText.takeApart(system.prompt());
        var tools = new ToolReading(live, system.instructions(), isOurs, notes);
        tools.read(Stream.concat(live.path("model").path("tools").valueStream(), saved.stream())
                .toList());
        var definition = new AgentDefinition(
                uuid(live.path("metadata").path(Metadata.REFERENCE).asString(""))
                        .orElseGet(() -> idOf(live, "")),
                new AgentDefinition.Basics(name(), "", language(), AgentDefinition.Direction.BOTH),
                voice(),
                script(prompt, system.instructions()),
                model(),
                settings(tools),
                analysis(),
                tools.tools(),
                new AgentKnowledge(tools.vendorIds(), prompt.knowledge()));
        lines.addAll(tools.lines());
        kept(Part.KNOWLEDGE);
        others();
        lines.sort(Comparator.comparing(Line::part));
        return new LiveAgent(new RemoteAgent(live.path("id").asString(""), null), definition, new MappingReport(lines));
    }

    private String name() {
        var name = live.path("name").asString("");
        if (name.isBlank()) {
            lines.add(Line.approximated(Part.NAME, "It has none at VAPI."));
            return "Agent from VAPI";
        }
        kept(Part.NAME);
        return name;
    }

    private String language() {
        var heard = live.path("transcriber").path("language").asString("");
        var exact = Speech.language(heard);
        if (exact.isPresent()) {
            kept(Part.LANGUAGE);
            return exact.get();
        }
        var nearest = Speech.nearest(heard);
        lines.add(Line.approximated(
                Part.LANGUAGE,
                nearest.isPresent()
                        ? "It listens for " + heard + ", to which this is near."
                        : "It listens for " + (heard.isEmpty() ? "no language in particular" : heard)
                                + ". Choose the language."));
        return nearest.orElse(Speech.LANGUAGES.getFirst());
    }

    private String systemMessage() {
        return live.path("model")
                .path("messages")
                .valueStream()
                .filter(message -> message.path("role").asString("").equals("system"))
                .map(message -> message.path("content").asString(""))
                .collect(Collectors.joining("\n\n"));
    }

    private AgentDefinition.Script script(PromptText.Parts prompt, Instructions instructions) {
        if (prompt.prompt().isBlank()) {
            lines.add(Line.dropped(Part.PROMPT, "There is none at VAPI. Say what the agent is to do."));
        } else {
            kept(Part.PROMPT);
        }
        kept(Part.STYLE);
        var mode = live.path("firstMessageMode").asString(AssistantMapping.SPEAKS_FIRST);
        var first = live.path("firstMessage").asString("");
        if (instructions.firstAnswer() != null && mode.equals(AssistantMapping.WAITS)) {
            kept(Part.GREETING);
            kept(Part.FIRST_SPEAKER);
            return script(prompt, instructions.firstAnswer(), FirstSpeaker.PERSON);
        }
        if (mode.equals(AssistantMapping.WAITS) || mode.equals(AssistantMapping.SPEAKS_FIRST) && first.isBlank()) {
            greetingLine(first.isBlank(), "VAPI does not say it, because the person speaks first.");
            kept(Part.FIRST_SPEAKER);
            return script(prompt, first.isBlank() ? first : "", FirstSpeaker.PERSON);
        }
        kept(Part.FIRST_SPEAKER);
        if (!mode.equals(AssistantMapping.SPEAKS_FIRST)) {
            greetingLine(false, "At VAPI the model makes one up for each call. Write one, or the agent waits.");
            return script(prompt, "", FirstSpeaker.AGENT);
        }
        var isRecording = first.matches("https?://\\S+");
        greetingLine(!isRecording, "It is a recording. Write what the agent says first, or it waits.");
        return script(prompt, isRecording ? "" : first, FirstSpeaker.AGENT);
    }

    private void greetingLine(boolean isKept, String otherwise) {
        lines.add(isKept ? Line.kept(Part.GREETING) : Line.dropped(Part.GREETING, otherwise));
    }

    private static AgentDefinition.Script script(PromptText.Parts prompt, String greeting, FirstSpeaker speaker) {
        return new AgentDefinition.Script(prompt.prompt(), greeting, speaker, prompt.style());
    }

    private AgentDefinition.Model model() {
        var model = live.path("model");
        var provider = model.path("provider").asString("");
        var name = model.path("model").asString("");
        var isTaken = !provider.isEmpty() && !name.isEmpty() && !NOT_OF_MODELS.contains(provider);
        var first = AssistantMapping.MODELS.getFirst();
        lines.add(
                isTaken
                        ? Line.kept(Part.MODEL)
                        : Line.approximated(
                                Part.MODEL,
                                first.label() + " instead"
                                        + (provider.isEmpty() ? "." : " of one that only VAPI's own settings reach.")));
        var temperature = model.path("temperature").asDouble(DEFAULT_TEMPERATURE);
        kept(Part.TEMPERATURE);
        return new AgentDefinition.Model(isTaken ? provider + "/" + name : first.id(), Math.clamp(temperature, 0, 2));
    }

    private AgentDefinition.Voice voice() {
        var voice = live.path("voice");
        var provider = voice.path("provider").asString("");
        var voiceId = voice.path("voiceId").asString("");
        var kind = VapiVoices.kindOf(provider);
        var speed = voice.path("speed").asDouble(1);
        var nearest = Math.clamp(speed, 0.5, 2);
        lines.add(
                nearest == speed
                        ? Line.kept(Part.SPEED)
                        : Line.approximated(Part.SPEED, "It speaks at " + speed + "; here it is 0.5 to 2."));
        kept(Part.PITCH);
        kept(Part.STABILITY);
        if (kind.isEmpty() || voiceId.isEmpty()) {
            lines.add(Line.dropped(
                    Part.VOICE,
                    provider.isEmpty()
                            ? "None is chosen at VAPI."
                            : "A voice of " + provider + " needs settings of VAPI's own. Choose another."));
            return new AgentDefinition.Voice(null, null, nearest, Pitch.NORMAL, null);
        }
        kept(Part.VOICE);
        var id = VapiVoices.id(kind.get(), voiceId);
        var stability = voice.path("stability");
        return new AgentDefinition.Voice(
                id,
                VapiVoices.name(id),
                nearest,
                Pitch.NORMAL,
                kind.get().hasStability() && stability.isNumber() ? stability.doubleValue() : null);
    }

    private AgentDefinition.CallSettings settings(ToolReading tools) {
        var voicemail = voicemail();
        kept(Part.RECORDING);
        kept(Part.TRANSFER);
        return new AgentDefinition.CallSettings(
                maxCall(),
                silence(),
                voicemail,
                voicemail == Voicemail.MESSAGE ? live.path("voicemailMessage").asString("") : "",
                live.path("artifactPlan").path("recordingEnabled").asBoolean(true),
                phrases(),
                tools.transferNumber());
    }

    private int maxCall() {
        var seconds = live.path("maxDurationSeconds").asInt(DEFAULT_LONGEST_CALL);
        var nearest = Math.clamp(seconds, 60, 3600);
        lines.add(
                nearest == seconds
                        ? Line.kept(Part.MAX_CALL)
                        : Line.approximated(
                                Part.MAX_CALL, "It is " + seconds + " seconds at VAPI; here it is 60 to 3,600."));
        return nearest;
    }

    private int silence() {
        var seconds = live.path("hooks")
                .valueStream()
                .filter(AssistantReading::hangsUpAfterSilence)
                .map(hook -> hook.path("options").path("timeoutSeconds").asDouble(DEFAULT_SILENCE))
                .findFirst();
        if (seconds.isEmpty()) {
            lines.add(Line.approximated(
                    Part.SILENCE,
                    "At VAPI it does not hang up when nobody speaks; here it does after " + DEFAULT_SILENCE
                            + " seconds."));
            return DEFAULT_SILENCE;
        }
        var nearest = Math.toIntExact(Math.clamp(Math.round(seconds.get()), 10, 600));
        lines.add(
                nearest == seconds.get()
                        ? Line.kept(Part.SILENCE)
                        : Line.approximated(
                                Part.SILENCE, "It is " + seconds.get() + " seconds at VAPI; here it is 10 to 600."));
        return nearest;
    }

    private static boolean hangsUpAfterSilence(JsonNode hook) {
        return hook.path("on").asString("").equals(AssistantMapping.SILENCE)
                && hook.path("do")
                        .valueStream()
                        .anyMatch(action ->
                                action.path("tool").path("type").asString("").equals("endCall"));
    }

    private Voicemail voicemail() {
        var detection = live.path("voicemailDetection");
        if (!detection.isObject()) {
            kept(Part.VOICEMAIL);
            return Voicemail.IGNORE;
        }
        var provider = detection.path("provider").asString("");
        lines.add(
                provider.equals("vapi")
                        ? Line.kept(Part.VOICEMAIL)
                        : Line.approximated(
                                Part.VOICEMAIL,
                                "Detected by " + provider + " so far; by VAPI itself when it is published here."));
        return live.path("voicemailMessage").asString("").isBlank() ? Voicemail.HANG_UP : Voicemail.MESSAGE;
    }

    private List<String> phrases() {
        var phrases = texts(live.path("endCallPhrases"));
        lines.add(
                phrases.size() <= MOST_PHRASES
                        ? Line.kept(Part.END_PHRASES)
                        : Line.approximated(Part.END_PHRASES, "The first 20 of " + phrases.size() + "."));
        return phrases.stream().limit(MOST_PHRASES).toList();
    }

    private AgentDefinition.Analysis analysis() {
        return AnalysisMapping.read(
                live.path("analysisPlan"), texts(live.path("metadata").path(Metadata.FIELDS)), lines::add);
    }

    /** Whatever somebody set at VAPI that an agent of ours does not have. */
    private void others() {
        unknown(
                live,
                "",
                Set.of(
                        "id",
                        "orgId",
                        "createdAt",
                        "updatedAt",
                        "latestVersion",
                        "isServerUrlSecretSet",
                        "name",
                        "firstMessage",
                        "firstMessageMode",
                        "model",
                        "voice",
                        "transcriber",
                        "maxDurationSeconds",
                        "endCallPhrases",
                        "voicemailDetection",
                        "voicemailMessage",
                        "hooks",
                        "serverMessages",
                        "server",
                        "artifactPlan",
                        "analysisPlan",
                        "metadata"));
        var model = live.path("model");
        unknown(model, "model.", Set.of("provider", "model", "temperature", "messages", "tools", "toolIds"));
        if (model.path("messages")
                .valueStream()
                .anyMatch(message -> !message.path("role").asString("").equals("system"))) {
            other("model.messages", "Only what the system says to the model is taken, not the conversation before.");
        }
        unknown(
                live.path("voice"),
                "voice.",
                Set.of("provider", "voiceId", "speed", "stability", "language", "cachingEnabled", "model"));
        var voiceModel = live.path("voice").path("model").asString("");
        if (!voiceModel.isEmpty() && !Set.of("eleven_turbo_v2_5", "csm-1b").contains(voiceModel)) {
            other("voice.model", "The voice's model is chosen by its kind here, not " + voiceModel + ".");
        }
        transcriber();
        unknown(live.path("artifactPlan"), "artifactPlan.", Set.of("recordingEnabled"));
        unknown(
                live.path("analysisPlan"),
                "analysisPlan.",
                Set.of("summaryPlan", "successEvaluationPlan", "structuredDataPlan"));
        unknown(live.path("analysisPlan").path("summaryPlan"), "analysisPlan.summaryPlan.", Set.of("enabled"));
        live.path("hooks")
                .valueStream()
                .filter(hook -> !hangsUpAfterSilence(hook))
                .map(hook -> hook.path("on").asString(""))
                .distinct()
                .forEach(on -> other("hooks: " + on, "Nothing is done here when that happens."));
        unknown(live.path("metadata"), "metadata.", Set.of(Metadata.REFERENCE, Metadata.TOOLS, Metadata.FIELDS));
        if (!isOurs && live.path("server").has("url")) {
            other("server", "It reports to another address. Once published here, it reports to this one.");
        }
    }

    private void transcriber() {
        var transcriber = live.path("transcriber");
        var provider = transcriber.path("provider").asString("deepgram");
        var model = transcriber.path("model").asString("nova-2");
        if (!provider.equals("deepgram") || !model.equals("nova-2")) {
            other("transcriber", "Deepgram's nova-2 listens here, not " + provider + " " + model + ".");
        }
        unknown(transcriber, "transcriber.", Set.of("provider", "model", "language"));
    }

    private void unknown(JsonNode object, String path, Set<String> known) {
        object.properties().stream()
                .filter(field -> !known.contains(field.getKey()) && !isNothing(field.getValue()))
                .forEach(field -> other(path + field.getKey(), "An agent here has no such setting."));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isEmpty();
    }

    private void other(String item, String how) {
        lines.add(Line.dropped(Part.OTHER, how).of(item));
    }

    private void kept(Part part) {
        lines.add(new Line(part, "", Fate.KEPT, ""));
    }

    private static List<ToolNote> notes(JsonNode tools) {
        return tools.valueStream()
                .flatMap(tool -> uuid(tool.path("reference").asString("")).stream()
                        .map(reference -> new ToolNote(
                                tool.path("name").asString(""),
                                reference,
                                tool.path("url").asString(""))))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    static Optional<UUID> uuid(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException someoneElses) {
            return Optional.empty();
        }
    }

    /** An id for what has none, the same each time it is read. */
    static UUID idOf(JsonNode assistant, String name) {
        return UUID.nameUUIDFromBytes(("vapi:" + assistant.path("id").asString("") + ":" + name).getBytes(UTF_8));
    }
}
