package com.genius365.sandbox.vapi;

import com.genius365.sandbox.script.Conversation;
import com.genius365.sandbox.script.Dialogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What VAPI knows of a call after its end: what was said, what it was about, what it cost in dollars. */
final class VapiReport {

    private static final BigDecimal TRANSPORT_A_MINUTE = new BigDecimal("0.01");
    private static final BigDecimal TRANSCRIBER_A_MINUTE = new BigDecimal("0.01");
    private static final BigDecimal MODEL_A_MINUTE = new BigDecimal("0.024");
    private static final BigDecimal VOICE_A_CHARACTER = new BigDecimal("0.00003");
    private static final BigDecimal VAPI_A_MINUTE = new BigDecimal("0.05");
    private static final int PROMPT_TOKENS_A_TURN = 430;
    private static final int COMPLETION_TOKENS_A_TURN = 32;

    private VapiReport() {}

    static void writeCosts(ObjectNode call, JsonNode assistant, Dialogue dialogue) {
        var minutes = BigDecimal.valueOf(dialogue.seconds()).divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP);
        var turns = dialogue.utterances().size();
        var transport = dollars(TRANSPORT_A_MINUTE.multiply(minutes));
        var transcriber = dollars(TRANSCRIBER_A_MINUTE.multiply(minutes));
        var model = dollars(MODEL_A_MINUTE.multiply(minutes));
        var voice = dollars(VOICE_A_CHARACTER.multiply(BigDecimal.valueOf(dialogue.spokenCharacters())));
        var vapi = dollars(VAPI_A_MINUTE.multiply(minutes));
        var total = transport.add(transcriber).add(model).add(voice).add(vapi);

        var costs = call.putArray("costs");
        costs.addObject().put("type", "transport").put("minutes", minutes).put("cost", transport);
        costs.addObject()
                .put("type", "transcriber")
                .put("minutes", minutes)
                .put("cost", transcriber)
                .set("transcriber", part(assistant, "transcriber", "model"));
        costs.addObject()
                .put("type", "model")
                .put("promptTokens", turns * PROMPT_TOKENS_A_TURN)
                .put("completionTokens", turns * COMPLETION_TOKENS_A_TURN)
                .put("cost", model)
                .set("model", part(assistant, "model", "model"));
        costs.addObject()
                .put("type", "voice")
                .put("characters", dialogue.spokenCharacters())
                .put("cost", voice)
                .set("voice", part(assistant, "voice", "voiceId"));
        costs.addObject()
                .put("type", "vapi")
                .put("subType", "normal")
                .put("minutes", minutes)
                .put("cost", vapi);

        call.put("cost", total);
        call.putObject("costBreakdown")
                .put("transport", transport)
                .put("stt", transcriber)
                .put("llm", model)
                .put("tts", voice)
                .put("vapi", vapi)
                .put("chat", 0)
                .put("total", total)
                .put("llmPromptTokens", turns * PROMPT_TOKENS_A_TURN)
                .put("llmCompletionTokens", turns * COMPLETION_TOKENS_A_TURN)
                .put("ttsCharacters", dialogue.spokenCharacters());
    }

    /** @param recordingUrl empty: nothing was recorded */
    static void writeArtifact(
            ObjectNode call, JsonNode assistant, Dialogue dialogue, Instant startedAt, String recordingUrl) {
        var artifact = call.putObject("artifact");
        var messages = artifact.putArray("messages");
        var start = startedAt.toEpochMilli();
        messages.addObject()
                .put("role", "system")
                .put(
                        "message",
                        assistant
                                .path("model")
                                .path("messages")
                                .path(0)
                                .path("content")
                                .asString(""))
                .put("time", start)
                .put("secondsFromStart", 0);
        for (var utterance : dialogue.utterances()) {
            messages.addObject()
                    .put("role", utterance.byAgent() ? "bot" : "user")
                    .put("message", utterance.text())
                    .put("time", start + millis(utterance.start()))
                    .put("endTime", start + millis(utterance.end()))
                    .put("secondsFromStart", utterance.start())
                    .put("duration", millis(utterance.end()) - millis(utterance.start()));
        }
        artifact.put("transcript", dialogue.transcript("AI", "User"));
        if (!recordingUrl.isEmpty()) {
            artifact.put("recordingUrl", recordingUrl);
            artifact.putObject("recording").putObject("mono").put("combinedUrl", recordingUrl);
        }
        if (call.path("assistantOverrides").path("variableValues") instanceof ObjectNode variables) {
            artifact.set("variableValues", variables.deepCopy());
        }
    }

    /** As far as the assistant asks for it: a summary unless told otherwise, data only where told to. */
    static void writeAnalysis(ObjectNode call, JsonNode assistant, Conversation conversation) {
        var plan = assistant.path("analysisPlan");
        var analysis = call.putObject("analysis");
        if (plan.path("summaryPlan").path("enabled").asBoolean(true)) {
            analysis.put("summary", conversation.summary());
        }
        if (plan.path("successEvaluationPlan").path("enabled").asBoolean(true)) {
            analysis.put("successEvaluation", String.valueOf(conversation.successful()));
        }
        if (plan.path("structuredDataPlan").path("enabled").asBoolean(false)) {
            analysis.set("structuredData", data(plan, conversation));
        }
    }

    private static ObjectNode data(JsonNode plan, Conversation conversation) {
        var data = conversation.data().deepCopy();
        data.put("sentiment", conversation.sentiment());
        var wanted = plan.path("structuredDataPlan").path("schema").path("properties");
        if (wanted instanceof ObjectNode properties) {
            data.retain(properties.propertyNames());
            properties.properties().stream()
                    .filter(property -> !data.has(property.getKey()))
                    .forEach(property -> guess(data, property.getKey(), property.getValue(), conversation));
        }
        return data;
    }

    /** Nobody wrote down an answer to what a person asks: yes or no as the call went, or the first choice there is. */
    private static void guess(ObjectNode data, String name, JsonNode schema, Conversation conversation) {
        if (schema.path("type").asString("").equals("boolean")) {
            data.put(name, conversation.successful());
        } else if (!schema.path("enum").isEmpty()) {
            data.set(name, schema.path("enum").path(0));
        }
    }

    private static ObjectNode part(JsonNode assistant, String name, String choice) {
        var part = JsonNodeFactory.instance.objectNode();
        for (var field : new String[] {"provider", choice}) {
            if (assistant.path(name).has(field)) {
                part.set(field, assistant.path(name).path(field));
            }
        }
        return part;
    }

    private static BigDecimal dollars(BigDecimal exact) {
        return exact.setScale(4, RoundingMode.HALF_UP);
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
