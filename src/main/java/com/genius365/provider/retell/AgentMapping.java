package com.genius365.provider.retell;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Capabilities.ModelChoice;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.PromptText;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.retell.RetellEngine.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.HttpUrl;

/** How an agent of ours becomes an engine and an agent of Retell's. */
final class AgentMapping {

    /** The metadata field that carries our id on calls. */
    static final String REFERENCE = "genius365_reference";

    /** The query parameter that carries our id of an agent, see {@link #marked}. */
    static final String MARK = "agent";

    private static final String DEFAULT_VOICE = "11labs-Adrian";
    private static final int SHORTEST_SILENCE_SECONDS = 10;

    static final List<ModelChoice> MODELS = List.of(
            new ModelChoice("gpt-4.1", "GPT-4.1"),
            new ModelChoice("gpt-4.1-mini", "GPT-4.1 mini"),
            new ModelChoice("gpt-5", "GPT-5"),
            new ModelChoice("gpt-5-mini", "GPT-5 mini"),
            new ModelChoice("gpt-5.4", "GPT-5.4"),
            new ModelChoice("claude-4.5-sonnet", "Claude Sonnet 4.5"),
            new ModelChoice("claude-4.5-haiku", "Claude Haiku 4.5"),
            new ModelChoice("gemini-3.0-flash", "Gemini 3 Flash"));

    static final List<String> LANGUAGES = List.of(
            "en-US", "en-GB", "en-AU", "en-IN", "es-ES", "es-419", "fr-FR", "fr-CA", "de-DE", "it-IT", "pt-BR", "pt-PT",
            "nl-NL", "pl-PL", "hi-IN", "ko-KR", "ja-JP", "zh-CN");

    private AgentMapping() {}

    static RetellEngine engine(AgentDefinition definition) {
        var greeting = definition.script().greeting();
        return new RetellEngine(
                definition.model().id(),
                temperature(definition),
                greeting.isBlank() ? "user" : "agent",
                greeting.isBlank() ? "" : greeting,
                PromptText.compose(definition),
                List.of(new Tool(
                        "end_call", "end_call", hangUp(definition.settings().endCallPhrases()))));
    }

    static RetellAgent agent(AgentDefinition definition, WebhookTarget webhooks) {
        var limits = definition.settings();
        var voice = definition.voice().id();
        return new RetellAgent(
                null,
                definition.basics().name(),
                voice == null ? DEFAULT_VOICE : voice,
                Math.clamp(definition.voice().speed(), 0.5, 2),
                language(definition.basics().language()),
                marked(webhooks.url(), definition.reference()),
                List.of("call_started", "call_ended", "call_analyzed"),
                Math.max(limits.silenceSeconds(), SHORTEST_SILENCE_SECONDS) * 1000,
                limits.maxCallSeconds() * 1000);
    }

    /**
     * Agents have no metadata, so our id stands in the webhook's address: it is the one field of ours that every version
     * keeps, that nobody sees, and that does no harm. A version's description belongs to the version, and the name to
     * people.
     */
    static String marked(String webhookUrl, UUID reference) {
        return HttpUrl.get(webhookUrl)
                .newBuilder()
                .setQueryParameter(MARK, reference.toString())
                .build()
                .toString();
    }

    static MappingReport report(AgentDefinition definition) {
        var lines = new ArrayList<Line>();
        lines.add(Line.kept(Part.NAME));
        lines.add(Line.kept(Part.PROMPT));
        lines.add(
                definition.script().greeting().isBlank()
                        ? Line.approximated(Part.GREETING, "There is none, so the agent waits for the person to speak.")
                        : Line.kept(Part.GREETING));
        lines.add(Line.kept(Part.MODEL));
        lines.add(
                temperature(definition) == definition.model().temperature()
                        ? Line.kept(Part.TEMPERATURE)
                        : Line.approximated(Part.TEMPERATURE, "Set to 1, the highest Retell allows."));
        lines.add(
                definition.voice().id() == null
                        ? Line.approximated(Part.VOICE, "None is chosen, so Retell's voice Adrian speaks.")
                        : Line.kept(Part.VOICE));
        lines.add(Line.kept(Part.SPEED));
        lines.add(languageLine(definition.basics().language()));
        lines.add(Line.kept(Part.MAX_CALL));
        lines.add(Line.kept(Part.SILENCE));
        lines.add(
                definition.settings().endCallPhrases().isEmpty()
                        ? Line.kept(Part.END_PHRASES)
                        : Line.approximated(
                                Part.END_PHRASES, "Retell has none: the agent is told to hang up after saying them."));
        return new MappingReport(lines);
    }

    private static double temperature(AgentDefinition definition) {
        return Math.clamp(definition.model().temperature(), 0, 1);
    }

    private static String hangUp(List<String> phrases) {
        var always = "End the call when the person says goodbye or nothing is left to talk about.";
        return phrases.isEmpty()
                ? always
                : always + " End it also right after you have said one of these: " + String.join("; ", phrases) + ".";
    }

    private static Line languageLine(String language) {
        var spoken = language(language);
        if (spoken.equals(language)) {
            return Line.kept(Part.LANGUAGE);
        }
        return spoken.equals("multi")
                ? Line.approximated(Part.LANGUAGE, "Retell listens for the language that is spoken.")
                : Line.approximated(Part.LANGUAGE, "Set to " + spoken + ", the nearest Retell speaks.");
    }

    private static String language(String language) {
        if (LANGUAGES.contains(language)) {
            return language;
        }
        if (language.startsWith("es-")) {
            return "es-419";
        }
        var base = language.split("-", 2)[0] + "-";
        return LANGUAGES.stream()
                .filter(offered -> offered.startsWith(base))
                .findFirst()
                .orElse("multi");
    }
}
