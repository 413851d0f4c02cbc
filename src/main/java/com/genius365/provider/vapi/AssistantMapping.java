package com.genius365.provider.vapi;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Capabilities.ModelChoice;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.PromptText;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.vapi.VapiAssistant.AnalysisPlan;
import com.genius365.provider.vapi.VapiAssistant.Hook;
import com.genius365.provider.vapi.VapiAssistant.Message;
import com.genius365.provider.vapi.VapiAssistant.Model;
import com.genius365.provider.vapi.VapiAssistant.Schema;
import com.genius365.provider.vapi.VapiAssistant.Server;
import com.genius365.provider.vapi.VapiAssistant.StructuredDataPlan;
import com.genius365.provider.vapi.VapiAssistant.SummaryPlan;
import com.genius365.provider.vapi.VapiAssistant.Tool;
import com.genius365.provider.vapi.VapiAssistant.Transcriber;
import com.genius365.provider.vapi.VapiAssistant.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an agent of ours becomes an assistant of VAPI's. */
final class AssistantMapping {

    /** The metadata field that carries our id, on assistants and on calls. */
    static final String REFERENCE = "genius365_reference";

    /** VAPI takes no longer names. */
    private static final int LONGEST_NAME = 40;

    private static final int LONGEST_PHRASE = 140;
    private static final String DEFAULT_VOICE = "Elliot";
    private static final Tool END_CALL = new Tool("endCall");

    static final List<ModelChoice> MODELS = List.of(
            new ModelChoice("openai/gpt-4.1", "GPT-4.1"),
            new ModelChoice("openai/gpt-4.1-mini", "GPT-4.1 mini"),
            new ModelChoice("openai/gpt-4o", "GPT-4o"),
            new ModelChoice("openai/gpt-5.4", "GPT-5.4"),
            new ModelChoice("anthropic/claude-sonnet-4-5-20250929", "Claude Sonnet 4.5"),
            new ModelChoice("anthropic/claude-haiku-4-5-20251001", "Claude Haiku 4.5"),
            new ModelChoice("google/gemini-2.5-flash", "Gemini 2.5 Flash"));

    /** VAPI has no endpoint that lists voices; its documentation names its own. */
    static final List<RemoteVoice> VOICES = List.of(
            voice("Elliot", "male", "Canadian"),
            voice("Savannah", "female", "American (Southern)"),
            voice("Clara", "female", "American"),
            voice("Layla", "female", "American"),
            voice("Nico", "male", "American"),
            voice("Kai", "male", "American"),
            voice("Godfrey", "male", "American"),
            voice("Sid", "male", "American"),
            voice("Emma", "female", "Asian American"),
            voice("Rohan", "male", "Indian American"),
            voice("Sagar", "male", "Indian American"),
            voice("Neil", "male", "Indian American"),
            voice("Naina", "female", "Indian American"));

    private static final Map<String, Speech> SPEECH = Map.ofEntries(
            Map.entry("en-US", new Speech("en-US", "en-US", "")),
            Map.entry("en-GB", new Speech("en-GB", "en-GB", "")),
            Map.entry("en-AU", new Speech("en-AU", "en-AU", "")),
            Map.entry("es-ES", new Speech("es", "es-ES", "")),
            Map.entry("es-MX", new Speech("es-419", "es-MX", "Understands Latin American Spanish in general.")),
            Map.entry("fr-FR", new Speech("fr", "fr-FR", "")),
            Map.entry("fr-CA", new Speech("fr-CA", "fr-CA", "")),
            Map.entry("de-DE", new Speech("de", "de", "")),
            Map.entry("it-IT", new Speech("it", "it", "")),
            Map.entry("pt-BR", new Speech("pt-BR", "pt-BR", "")),
            Map.entry("pt-PT", new Speech("pt-PT", "pt-PT", "")),
            Map.entry("nl-NL", new Speech("nl", "nl", "")),
            Map.entry("pl-PL", new Speech("pl", "pl", "")),
            Map.entry("hi-IN", new Speech("hi", "hi", "")),
            Map.entry("ko-KR", new Speech("ko", "ko", "")),
            Map.entry("ja-JP", new Speech("ja", "ja", "")),
            Map.entry("zh-CN", new Speech("zh-CN", "zh", "")));

    private static final Speech ANY = new Speech("multi", "auto", "VAPI listens for the language that is spoken.");

    static final List<String> LANGUAGES = List.of(
            "en-US", "en-GB", "en-AU", "es-ES", "es-MX", "fr-FR", "fr-CA", "de-DE", "it-IT", "pt-BR", "pt-PT", "nl-NL",
            "pl-PL", "hi-IN", "ko-KR", "ja-JP", "zh-CN");

    private AssistantMapping() {}

    static VapiAssistant map(AgentDefinition definition, WebhookTarget webhooks) {
        var greeting = definition.script().greeting();
        var speech = speech(definition.basics().language());
        return new VapiAssistant(
                name(definition),
                greeting,
                greeting.isBlank() ? "assistant-waits-for-user" : "assistant-speaks-first",
                model(definition),
                voice(definition, speech),
                new Transcriber("deepgram", "nova-2", speech.heard()),
                definition.settings().maxCallSeconds(),
                phrases(definition),
                List.of(hangUpAfterSilence(definition.settings().silenceSeconds())),
                List.of("status-update", "end-of-call-report"),
                // No backoffPlan: VAPI's own description of it admits no value. A report that got lost is asked for.
                new Server(webhooks.url(), webhooks.credentialId()),
                analysis(),
                Map.of(REFERENCE, definition.reference().toString()));
    }

    static MappingReport report(AgentDefinition definition) {
        var lines = new ArrayList<Line>();
        lines.add(
                definition.basics().name().length() <= LONGEST_NAME
                        ? Line.kept(Part.NAME)
                        : Line.approximated(
                                Part.NAME, "Shortened to \"" + name(definition) + "\": VAPI takes 40 characters."));
        lines.add(Line.kept(Part.PROMPT));
        lines.add(
                definition.script().greeting().isBlank()
                        ? Line.approximated(Part.GREETING, "There is none, so the agent waits for the person to speak.")
                        : Line.kept(Part.GREETING));
        lines.add(Line.kept(Part.MODEL));
        lines.add(Line.kept(Part.TEMPERATURE));
        lines.add(
                definition.voice().id() == null
                        ? Line.approximated(Part.VOICE, "None is chosen, so VAPI's voice " + DEFAULT_VOICE + " speaks.")
                        : Line.kept(Part.VOICE));
        lines.add(Line.kept(Part.SPEED));
        var note = speech(definition.basics().language()).note();
        lines.add(note.isEmpty() ? Line.kept(Part.LANGUAGE) : Line.approximated(Part.LANGUAGE, note));
        lines.add(Line.kept(Part.MAX_CALL));
        lines.add(Line.kept(Part.SILENCE));
        lines.add(phrasesLine(definition));
        return new MappingReport(lines);
    }

    private static Line phrasesLine(AgentDefinition definition) {
        var dropped = definition.settings().endCallPhrases().size()
                - phrases(definition).size();
        if (dropped == 0) {
            return Line.kept(Part.END_PHRASES);
        }
        return new Line(
                Part.END_PHRASES,
                "",
                phrases(definition).isEmpty() ? Fate.DROPPED : Fate.APPROXIMATED,
                "Without " + dropped + " of more than 140 characters, the longest VAPI takes.");
    }

    private static String name(AgentDefinition definition) {
        var name = definition.basics().name();
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        // A surrogate pair cut in two would not be valid text.
        var end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 2)) ? LONGEST_NAME - 2 : LONGEST_NAME - 1;
        return name.substring(0, end) + "…";
    }

    private static Model model(AgentDefinition definition) {
        var id = definition.model().id();
        var slash = id.indexOf('/');
        return new Model(
                slash < 0 ? "openai" : id.substring(0, slash),
                id.substring(slash + 1),
                Math.clamp(definition.model().temperature(), 0, 2),
                List.of(new Message("system", PromptText.compose(definition))),
                List.of(END_CALL));
    }

    private static Voice voice(AgentDefinition definition, Speech speech) {
        var id = definition.voice().id();
        // An update leaves alone what it does not name, so the default is named too.
        return new Voice(
                "vapi",
                id == null ? DEFAULT_VOICE : id,
                Math.clamp(definition.voice().speed(), 0.25, 2),
                speech.spoken());
    }

    private static List<String> phrases(AgentDefinition definition) {
        return definition.settings().endCallPhrases().stream()
                .filter(phrase -> phrase.length() <= LONGEST_PHRASE)
                .toList();
    }

    /** VAPI's assistants lost their silence time-out; a hook took its place. */
    private static Hook hangUpAfterSilence(int seconds) {
        return new Hook(
                "customer.speech.timeout",
                new Hook.Options(seconds, 1, "onUserSpeech"),
                List.of(new Hook.Action("tool", END_CALL)));
    }

    private static AnalysisPlan analysis() {
        var sentiment = new Schema(
                "string",
                "How the person called seemed to feel about the call",
                List.of("positive", "neutral", "negative"),
                null,
                null);
        return new AnalysisPlan(
                new SummaryPlan(true),
                new StructuredDataPlan(
                        true, new Schema("object", null, null, Map.of("sentiment", sentiment), List.of("sentiment"))));
    }

    private static Speech speech(String language) {
        return SPEECH.getOrDefault(language, ANY);
    }

    private static RemoteVoice voice(String name, String gender, String accent) {
        return new RemoteVoice(name, name, gender, accent, null);
    }

    /** The transcriber's and the voice's names of a language. */
    private record Speech(String heard, String spoken, String note) {}
}
