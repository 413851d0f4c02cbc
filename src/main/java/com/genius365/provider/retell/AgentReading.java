package com.genius365.provider.retell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.PromptText;
import com.genius365.provider.RemoteAgent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an engine and an agent of Retell's become an agent of ours, and what of them has no place in it. The way back of
 * {@link AgentMapping}.
 */
final class AgentReading {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PROMPT = 50_000;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_CRITERIA = 2_000;
    private static final int USUAL_CALL_MS = 3_600_000;
    private static final int USUAL_SILENCE_MS = 600_000;

    private final JsonNode agent;
    private final JsonNode engine;
    private final List<Line> lines = new ArrayList<>();

    private AgentReading(JsonNode agent, JsonNode engine) {
        this.agent = agent;
        this.engine = engine;
    }

    static LiveAgent read(JsonNode agent, JsonNode engine) {
        return new AgentReading(agent, engine).live();
    }

    /** Our id, where the agent was made by us. */
    static Optional<UUID> reference(JsonNode agent) {
        var url = HttpUrl.parse(text(agent, "webhook_url"));
        var mark = url == null ? null : url.queryParameter(AgentMapping.MARK);
        try {
            return mark == null ? Optional.empty() : Optional.of(UUID.fromString(mark));
        } catch (IllegalArgumentException someoneElses) {
            return Optional.empty();
        }
    }

    private LiveAgent live() {
        var found = ToolReading.read(engine, toolAddress());
        var prompt = PromptText.takeApart(text(engine, "general_prompt"));
        var definition = new AgentDefinition(
                reference(agent)
                        .orElseGet(() ->
                                UUID.nameUUIDFromBytes(text(agent, "agent_id").getBytes(UTF_8))),
                basics(),
                voice(),
                script(prompt),
                model(),
                settings(found.transferNumber()),
                analysis(),
                found.tools(),
                new AgentKnowledge(texts(engine.path("knowledge_base_ids")), prompt.knowledge()));
        lines.add(Line.kept(Part.TRANSFER));
        lines.add(Line.kept(Part.END_PHRASES));
        lines.addAll(found.lines());
        lines.add(Line.kept(Part.KNOWLEDGE));
        lines.addAll(OtherSettings.lines(agent, engine));
        lines.sort(Comparator.comparing(Line::part));
        return new LiveAgent(
                new RemoteAgent(text(agent, "agent_id"), text(engine, "llm_id")), definition, new MappingReport(lines));
    }

    /** Where the tools of an agent of ours are answered: below its webhook's address. */
    private String toolAddress() {
        var url = text(agent, "webhook_url");
        var query = url.indexOf('?');
        return reference(agent).isEmpty() || query < 0 ? "" : url.substring(0, query) + "/tools/";
    }

    private AgentDefinition.Basics basics() {
        var name = text(agent, "agent_name");
        var ours = name.isBlank() ? "Unnamed agent" : shortened(name, LONGEST_NAME);
        line(Part.NAME, ours.equals(name) ? "" : name.isBlank() ? "It has none there." : "Shortened.");
        return new AgentDefinition.Basics(ours, "", language(), Direction.BOTH);
    }

    private String language() {
        var spoken = agent.path("language");
        var first = text(spoken.isArray() ? spoken.path(0) : spoken);
        if (first.equals(RetellOffer.EVERY_LANGUAGE)) {
            line(
                    Part.LANGUAGE,
                    "There it listens for whichever language is spoken; here it is English until you choose.");
            return "en-US";
        }
        line(Part.LANGUAGE, spoken.size() > 1 ? "There it speaks several; this is the first of them." : "");
        return first.isEmpty() ? "en-US" : first;
    }

    private AgentDefinition.Voice voice() {
        var id = text(agent, "voice_id");
        var temperature = number(agent, "voice_temperature", AgentMapping.USUAL_VOICE_TEMPERATURE);
        line(Part.VOICE, "");
        line(Part.SPEED, "");
        line(Part.PITCH, "");
        line(Part.STABILITY, "");
        return new AgentDefinition.Voice(
                id.isEmpty() ? null : id,
                null,
                number(agent, "voice_speed", BigDecimal.ONE).doubleValue(),
                Pitch.NORMAL,
                AgentMapping.stability(temperature.max(BigDecimal.ZERO).min(BigDecimal.TWO)));
    }

    private AgentDefinition.Script script(PromptText.Parts parts) {
        var prompt = shortened(parts.prompt(), LONGEST_PROMPT);
        var hasStates = !engine.path("states").isEmpty();
        line(
                Part.PROMPT,
                hasStates
                        ? "It is made of states there; only what holds in all of them is read."
                        : prompt.equals(parts.prompt()) ? "" : "Shortened to 50,000 characters.");
        line(Part.STYLE, "");
        var opening = engine.path("begin_message");
        var greeting = shortened(text(opening), LONGEST_MESSAGE);
        var begins = text(engine, "start_speaker").equals("user") ? FirstSpeaker.PERSON : FirstSpeaker.AGENT;
        var makesItUp = begins == FirstSpeaker.AGENT && !opening.isString();
        line(
                Part.GREETING,
                makesItUp
                        ? "There it makes up what it says first; here it waits until you write it."
                        : greeting.equals(text(opening)) ? "" : "Shortened to 1,000 characters.");
        line(Part.FIRST_SPEAKER, "");
        return new AgentDefinition.Script(
                prompt, greeting, text(opening).isEmpty() && !makesItUp ? FirstSpeaker.PERSON : begins, parts.style());
    }

    private AgentDefinition.Model model() {
        var theirs = text(engine, "model");
        var model = RetellOffer.model(theirs);
        var known = model.id().equals(theirs);
        line(
                Part.MODEL,
                known
                        ? ""
                        : theirs.isEmpty()
                                ? "There it runs on a model that listens and speaks by itself; here on " + model.label()
                                        + "."
                                : "There it runs on " + theirs + ", which is not offered here; here on " + model.label()
                                        + ".");
        line(Part.TEMPERATURE, "");
        return new AgentDefinition.Model(
                model.id(), number(engine, "model_temperature", BigDecimal.ZERO).doubleValue());
    }

    private AgentDefinition.CallSettings settings(@Nullable String transferNumber) {
        var stored = text(agent, "data_storage_setting");
        line(
                Part.RECORDING,
                stored.equals("everything_except_pii")
                        ? "There what identifies people is left out; here it is not."
                        : "");
        var message = new StringBuilder();
        return new AgentDefinition.CallSettings(
                seconds(Part.MAX_CALL, "max_call_duration_ms", USUAL_CALL_MS, 60, 3600),
                seconds(Part.SILENCE, "end_call_after_silence_ms", USUAL_SILENCE_MS, 10, 600),
                voicemail(message),
                message.toString(),
                !stored.equals(AgentMapping.STORE_NOTHING_SAID),
                List.of(),
                transferNumber);
    }

    private int seconds(Part part, String field, int usual, int least, int most) {
        var theirs = number(agent, field, BigDecimal.valueOf(usual));
        var seconds = Math.clamp((theirs.longValue() + 500) / 1000, least, most);
        line(
                part,
                theirs.compareTo(BigDecimal.valueOf(seconds * 1000L)) == 0
                        ? ""
                        : "There " + theirs.longValue() / 1000.0 + " seconds, here " + seconds + ".");
        return seconds;
    }

    private Voicemail voicemail(StringBuilder message) {
        var option = agent.path("voicemail_option");
        var described = text(option, "detection_prompt").isEmpty() ? "" : "What counts as one is described there only.";
        var action = option.path("action");
        return switch (text(action, "type")) {
            case "hangup" -> voicemail(Voicemail.HANG_UP, described);
            case "static_text" -> {
                var words = text(action, "text");
                message.append(shortened(words, LONGEST_MESSAGE));
                yield voicemail(
                        Voicemail.MESSAGE,
                        words.length() > LONGEST_MESSAGE ? "Shortened to 1,000 characters." : described);
            }
            case "prompt" ->
                voicemail(Voicemail.HANG_UP, "There it makes up a message; here it hangs up until you write one.");
            case "" -> voicemail(Voicemail.IGNORE, "");
            default -> voicemail(Voicemail.IGNORE, "What it does there has no counterpart here.");
        };
    }

    private Voicemail voicemail(Voicemail voicemail, String how) {
        line(Part.VOICEMAIL, how);
        return voicemail;
    }

    private AgentDefinition.Analysis analysis() {
        var criteria = text(agent, "analysis_successful_prompt");
        line(Part.SUMMARY, "");
        line(Part.SUCCESS, criteria.length() > LONGEST_CRITERIA ? "Shortened to 2,000 characters." : "");
        var found = FieldReading.read(agent.path("post_call_analysis_data"));
        lines.addAll(found.lines());
        return new AgentDefinition.Analysis(true, shortened(criteria, LONGEST_CRITERIA), found.fields());
    }

    private void line(Part part, String how) {
        lines.add(how.isEmpty() ? Line.kept(part) : Line.approximated(part, how));
    }

    static String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream()
                .map(AgentReading::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A setting that says nothing. */
    static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isEmpty();
    }

    /** {@code max_call_ms} for people. */
    static String words(String field) {
        return field.replace('_', ' ');
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static BigDecimal number(JsonNode node, String field, BigDecimal usual) {
        return node.path(field).isNumber() ? node.path(field).decimalValue() : usual;
    }
}
