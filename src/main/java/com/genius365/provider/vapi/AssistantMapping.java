package com.genius365.provider.vapi;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.Capabilities.ModelChoice;
import com.genius365.provider.PromptText;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.vapi.VapiAssistant.ArtifactPlan;
import com.genius365.provider.vapi.VapiAssistant.Hook;
import com.genius365.provider.vapi.VapiAssistant.Message;
import com.genius365.provider.vapi.VapiAssistant.Metadata;
import com.genius365.provider.vapi.VapiAssistant.Model;
import com.genius365.provider.vapi.VapiAssistant.Server;
import com.genius365.provider.vapi.VapiAssistant.Tool;
import com.genius365.provider.vapi.VapiAssistant.Transcriber;
import com.genius365.provider.vapi.VapiAssistant.VoicemailDetection;
import java.util.List;

/** How an agent of ours becomes an assistant of VAPI's. What becomes of each part is said by {@link AssistantReport}. */
final class AssistantMapping {

    /** VAPI takes no longer names. */
    static final int LONGEST_NAME = 40;

    private static final int SHORTEST_PHRASE = 2;
    private static final int LONGEST_PHRASE = 140;

    static final String SILENCE = "customer.speech.timeout";
    static final String SPEAKS_FIRST = "assistant-speaks-first";
    static final String WAITS = "assistant-waits-for-user";
    static final String NO_DETECTION = "off";
    static final String DEFAULT_MODEL_PROVIDER = "openai";

    static final List<ModelChoice> MODELS = List.of(
            new ModelChoice("openai/gpt-4.1", "GPT-4.1"),
            new ModelChoice("openai/gpt-4.1-mini", "GPT-4.1 mini"),
            new ModelChoice("openai/gpt-4o", "GPT-4o"),
            new ModelChoice("openai/gpt-5.4", "GPT-5.4"),
            new ModelChoice("anthropic/claude-sonnet-4-5-20250929", "Claude Sonnet 4.5"),
            new ModelChoice("anthropic/claude-haiku-4-5-20251001", "Claude Haiku 4.5"),
            new ModelChoice("google/gemini-2.5-flash", "Gemini 2.5 Flash"));

    private AssistantMapping() {}

    static VapiAssistant map(AgentDefinition definition, WebhookTarget webhooks) {
        var speech = Speech.of(definition.basics().language());
        var tools = ToolMapping.map(definition, webhooks);
        var settings = definition.settings();
        return new VapiAssistant(
                name(definition),
                isAnsweredFirst(definition) ? "" : definition.script().greeting(),
                speaksFirst(definition) ? SPEAKS_FIRST : WAITS,
                model(definition, tools),
                VapiVoices.map(definition.voice(), speech),
                new Transcriber("deepgram", "nova-2", speech.heard()),
                settings.maxCallSeconds(),
                phrases(definition),
                settings.voicemail() == Voicemail.IGNORE ? NO_DETECTION : new VoicemailDetection("vapi"),
                settings.voicemail() == Voicemail.MESSAGE ? settings.voicemailMessage() : "",
                List.of(hangUpAfterSilence(settings.silenceSeconds())),
                serverMessages(definition),
                // No backoffPlan: VAPI's own description of it admits no value. A report that got lost is asked for.
                new Server(webhooks.url(), webhooks.credentialId(), null, null),
                new ArtifactPlan(settings.isRecorded()),
                AnalysisMapping.map(definition.analysis()),
                new Metadata(
                        definition.reference(),
                        tools.notes(),
                        definition.analysis().fields().stream()
                                .map(AgentDefinition.Field::name)
                                .toList()));
    }

    static String name(AgentDefinition definition) {
        var name = definition.basics().name();
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        // A surrogate pair cut in two would not be valid text.
        var end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 2)) ? LONGEST_NAME - 2 : LONGEST_NAME - 1;
        return name.substring(0, end) + "…";
    }

    /** Those VAPI takes. */
    static List<String> phrases(AgentDefinition definition) {
        return definition.settings().endCallPhrases().stream()
                .filter(AssistantMapping::isTaken)
                .toList();
    }

    private static boolean isTaken(String phrase) {
        var length = phrase.codePointCount(0, phrase.length());
        return length >= SHORTEST_PHRASE && length <= LONGEST_PHRASE;
    }

    static boolean speaksFirst(AgentDefinition definition) {
        return !definition.script().greeting().isBlank() && definition.script().firstSpeaker() == FirstSpeaker.AGENT;
    }

    /** A greeting for a person who speaks first: VAPI would not say it, so the model is told to. */
    static boolean isAnsweredFirst(AgentDefinition definition) {
        return !definition.script().greeting().isBlank() && definition.script().firstSpeaker() == FirstSpeaker.PERSON;
    }

    private static Model model(AgentDefinition definition, ToolMapping.Mapped tools) {
        var id = definition.model().id();
        var slash = id.indexOf('/');
        var instructions = new Instructions(
                isAnsweredFirst(definition) ? definition.script().greeting() : null,
                !definition.knowledge().vendorIds().isEmpty(),
                tools.words());
        return new Model(
                slash < 0 ? DEFAULT_MODEL_PROVIDER : id.substring(0, slash),
                id.substring(slash + 1),
                definition.model().temperature(),
                List.of(new Message("system", instructions.appendTo(PromptText.compose(definition)))),
                tools.tools(),
                List.of());
    }

    private static List<String> serverMessages(AgentDefinition definition) {
        return definition.tools().stream().anyMatch(AgentTool.Function.class::isInstance)
                ? List.of("status-update", "end-of-call-report", "tool-calls")
                : List.of("status-update", "end-of-call-report");
    }

    /** VAPI's assistants lost their silence time-out; a hook took its place. */
    private static Hook hangUpAfterSilence(int seconds) {
        return new Hook(
                SILENCE,
                new Hook.Options(seconds, 1, "onUserSpeech"),
                List.of(new Hook.Action("tool", Tool.endCall())));
    }
}
