package com.genius365.sandbox.retell;

import com.genius365.sandbox.script.Conversation;
import com.genius365.sandbox.script.Dialogue;
import com.genius365.sandbox.script.Outcome;
import com.genius365.sandbox.script.ToolUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Retell knows of a call after its end: what was said, what it was about, what it cost in cents. */
final class RetellReport {

    private static final int TOKENS_A_TURN = 430;

    private RetellReport() {}

    static void writeTranscript(ObjectNode call, Dialogue dialogue, @Nullable ToolUse used) {
        call.put("transcript", dialogue.transcript("Agent", "User"));
        writeUtterances(call.putArray("transcript_object"), dialogue);
        var withTools = call.putArray("transcript_with_tool_calls");
        writeUtterances(withTools, dialogue);
        if (used != null) {
            var at = dialogue.turnsBeforeTools();
            write(withTools.insertObject(at), used.id(), used.tool(), used.arguments());
            withTools
                    .insertObject(at + 1)
                    .put("role", "tool_call_result")
                    .put("tool_call_id", used.id())
                    .put("content", used.result())
                    .put("successful", !used.isFailed());
        }
    }

    /** The call as it stands while a tool is asked. */
    static void writeAsked(ObjectNode call, Dialogue soFar, String id, String tool, ObjectNode arguments) {
        writeTranscript(call, soFar, null);
        write(call.withArray("transcript_with_tool_calls").addObject(), id, tool, arguments);
    }

    private static void write(ObjectNode invocation, String id, String tool, ObjectNode arguments) {
        invocation
                .put("role", "tool_call_invocation")
                .put("tool_call_id", id)
                .put("name", tool)
                .put("arguments", arguments.toString());
    }

    static void writeCost(ObjectNode call, JsonNode engine, Dialogue dialogue) {
        var seconds = dialogue.seconds();
        var cost = call.putObject("call_cost");
        var products = cost.putArray("product_costs");
        var total = BigDecimal.ZERO;
        var totalUnitPrice = BigDecimal.ZERO;
        for (var product : centsASecond(call, engine).entrySet()) {
            var price = product.getValue().multiply(BigDecimal.valueOf(seconds)).setScale(4, RoundingMode.HALF_UP);
            products.addObject()
                    .put("product", product.getKey())
                    .put("unit_price", product.getValue())
                    .put("cost", price);
            total = total.add(price);
            totalUnitPrice = totalUnitPrice.add(product.getValue());
        }
        cost.put("total_duration_seconds", seconds)
                .put("total_duration_unit_price", totalUnitPrice)
                .put("combined_cost", total);

        var requests = call.putObject("llm_token_usage");
        var values = requests.putArray("values");
        dialogue.utterances().stream()
                .filter(Dialogue.Utterance::byAgent)
                .forEach(
                        utterance -> values.add(TOKENS_A_TURN + utterance.text().length()));
        requests.put(
                "average",
                values.valueStream().mapToInt(JsonNode::asInt).average().orElse(0));
        requests.put("num_requests", values.size());
    }

    static void writeAnalysis(ObjectNode call, JsonNode agent, Conversation conversation, Outcome outcome) {
        var analysis = call.putObject("call_analysis");
        if (!outcome.connects()) {
            analysis.put("in_voicemail", false).put("user_sentiment", "Unknown").put("call_successful", false);
            analysis.putObject("custom_analysis_data");
            return;
        }
        analysis.put("call_summary", conversation.summary())
                .put("in_voicemail", outcome == Outcome.VOICEMAIL)
                .put("user_sentiment", sentiment(conversation))
                .put("call_successful", conversation.successful());
        var data = analysis.putObject("custom_analysis_data");
        agent.path("post_call_analysis_data")
                .valueStream()
                .map(wanted -> wanted.path("name").asString(""))
                .filter(conversation.data()::has)
                .forEach(name -> data.set(name, conversation.data().path(name)));
    }

    private static void writeUtterances(ArrayNode utterances, Dialogue dialogue) {
        for (var utterance : dialogue.utterances()) {
            var node = utterances
                    .addObject()
                    .put("role", utterance.byAgent() ? "agent" : "user")
                    .put("content", utterance.text());
            writeWords(node.putArray("words"), utterance);
        }
    }

    private static void writeWords(ArrayNode words, Dialogue.Utterance utterance) {
        var texts = utterance.text().split("\\s+", -1);
        var each = (utterance.end() - utterance.start()) / texts.length;
        for (var index = 0; index < texts.length; index++) {
            words.addObject()
                    .put("word", texts[index])
                    .put("start", hundredths(utterance.start() + index * each))
                    .put("end", hundredths(utterance.start() + (index + 1) * each));
        }
    }

    private static Map<String, BigDecimal> centsASecond(ObjectNode call, JsonNode engine) {
        var prices = new LinkedHashMap<String, BigDecimal>();
        prices.put("elevenlabs_tts", new BigDecimal("0.1167"));
        prices.put(
                engine.path("model").asString("gpt-4.1").replace('-', '_').replace('.', '_'), new BigDecimal("0.0750"));
        if (call.path("call_type").asString("").equals("phone_call")) {
            prices.put("us_telephony", new BigDecimal("0.0250"));
        }
        return prices;
    }

    private static String sentiment(Conversation conversation) {
        return switch (conversation.sentiment()) {
            case "positive" -> "Positive";
            case "neutral" -> "Neutral";
            case "negative" -> "Negative";
            default -> "Unknown";
        };
    }

    private static BigDecimal hundredths(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(2, RoundingMode.HALF_UP);
    }
}
