package com.genius365.demo;

import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the vendors told of a call of the demo while it went on and when it was over, in their own words. */
final class DemoEvents {

    /** @param body JSON */
    record Event(Instant at, ObjectNode body) {

        /** Without the body: it holds a transcript. */
        @Override
        public String toString() {
            return "Event[" + at + "]";
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Duration UNTIL_REPORTED = Duration.ofSeconds(4);

    private DemoEvents() {}

    /** Oldest first; none where the vendor never knew of the call, or it is not over. */
    static List<Event> of(DemoCall call) {
        if (call.externalId() == null || call.endedAt() == null) {
            return List.of();
        }
        return call.provider() == Provider.VAPI ? vapi(call) : retell(call);
    }

    private static List<Event> vapi(DemoCall call) {
        var events = new ArrayList<Event>();
        if (call.answeredAt() != null) {
            events.add(vapi(call, call.answeredAt(), "status-update", "in-progress"));
        }
        var end = Objects.requireNonNull(call.endedAt());
        var ended = vapi(call, end, "status-update", "ended");
        message(ended).put("endedReason", call.endReason());
        events.add(ended);
        var report = vapi(call, end.plus(UNTIL_REPORTED), "end-of-call-report", "ended");
        message(report).remove("status");
        writeReport(message(report), call, end);
        events.add(report);
        return events;
    }

    private static Event vapi(DemoCall call, Instant at, String type, String status) {
        var body = NODES.objectNode();
        var message = body.putObject("message")
                .put("timestamp", at.toEpochMilli())
                .put("type", type)
                .put("status", status);
        var shown = message.putObject("call")
                .put("id", call.externalId())
                .put(
                        "type",
                        switch (call.direction()) {
                            case INBOUND -> "inboundPhoneCall";
                            case OUTBOUND -> "outboundPhoneCall";
                            case WEB -> "webCall";
                        })
                .put("status", status)
                .put("createdAt", call.createdAt().toString());
        var isInbound = call.direction() == CallDirection.INBOUND;
        writeParty(shown, "customer", isInbound ? call.fromNumber() : call.toNumber());
        writeParty(shown, "phoneNumber", isInbound ? call.toNumber() : call.fromNumber());
        return new Event(at, body);
    }

    private static void writeParty(ObjectNode call, String who, @Nullable String number) {
        if (number != null) {
            call.putObject(who).put("number", number);
        }
    }

    private static void writeReport(ObjectNode message, DemoCall call, Instant end) {
        message.put("endedReason", call.endReason()).put("endedAt", end.toString());
        var cost = call.cost();
        if (cost != null) {
            message.put("cost", cost.major());
        }
        var costs = message.putArray("costs");
        call.costs()
                .forEach(line -> costs.addObject()
                        .put("type", line.component())
                        .put("cost", line.amount().major()));
        var artifact = message.putObject("artifact");
        var analysis = message.putObject("analysis");
        if (call.answeredAt() == null) {
            return;
        }
        var start = call.answeredAt();
        message.put("startedAt", start.toString());
        artifact.put("recordingUrl", call.recordingUrl()).put("transcript", transcript(call, "AI"));
        var messages = artifact.putArray("messages");
        for (var turn : call.transcript()) {
            messages.addObject()
                    .put("role", turn.speaker() == Speaker.AGENT ? "bot" : "user")
                    .put("message", turn.text())
                    .put("time", start.toEpochMilli() + Math.round(offset(turn) * 1000))
                    .put("secondsFromStart", offset(turn));
        }
        analysis.put("summary", call.summary());
        if (call.sentiment() != null) {
            analysis.putObject("structuredData")
                    .put("sentiment", call.sentiment().name().toLowerCase(Locale.ROOT));
        }
    }

    private static List<Event> retell(DemoCall call) {
        var events = new ArrayList<Event>();
        if (call.answeredAt() != null) {
            var started = retell(call, call.answeredAt(), "call_started", "ongoing");
            call(started).put("start_timestamp", call.answeredAt().toEpochMilli());
            events.add(started);
        }
        var end = Objects.requireNonNull(call.endedAt());
        var status = call.answeredAt() == null ? "not_connected" : "ended";
        var ended = retell(call, end, "call_ended", status);
        writeEnd(call(ended), call, end);
        events.add(ended);
        var at = end.plus(UNTIL_REPORTED);
        var analyzed = retell(call, at, "call_analyzed", status);
        writeEnd(call(analyzed), call, end);
        writeAnalysis(call(analyzed).putObject("call_analysis"), call);
        events.add(analyzed);
        return events;
    }

    private static Event retell(DemoCall call, Instant at, String type, String status) {
        var body = NODES.objectNode().put("event", type);
        var isWeb = call.direction() == CallDirection.WEB;
        var shown = body.putObject("call")
                .put("call_id", call.externalId())
                .put("call_type", isWeb ? "web_call" : "phone_call")
                .put("agent_name", call.agentName())
                .put("call_status", status);
        if (!isWeb) {
            shown.put("direction", call.direction().name().toLowerCase(Locale.ROOT))
                    .put("from_number", call.fromNumber())
                    .put("to_number", call.toNumber());
        }
        return new Event(at, body);
    }

    private static void writeEnd(ObjectNode shown, DemoCall call, Instant end) {
        shown.put("disconnection_reason", call.endReason()).put("end_timestamp", end.toEpochMilli());
        if (call.answeredAt() == null) {
            return;
        }
        shown.put("start_timestamp", call.answeredAt().toEpochMilli())
                .put("duration_ms", Duration.between(call.answeredAt(), end).toMillis())
                .put("recording_url", call.recordingUrl())
                .put("transcript", transcript(call, "Agent"));
        writeUtterances(shown.putArray("transcript_object"), call);
        var cost = shown.putObject("call_cost");
        var products = cost.putArray("product_costs");
        call.costs()
                .forEach(line -> products.addObject()
                        .put("product", line.component())
                        .put("cost", line.amount().major().movePointRight(2)));
        var total = call.cost();
        if (total != null) {
            cost.put("combined_cost", total.major().movePointRight(2));
        }
    }

    private static void writeUtterances(ArrayNode utterances, DemoCall call) {
        for (var turn : call.transcript()) {
            var words = utterances
                    .addObject()
                    .put("role", turn.speaker() == Speaker.AGENT ? "agent" : "user")
                    .put("content", turn.text())
                    .putArray("words");
            words.addObject().put("word", turn.text().split(" ", 2)[0]).put("start", offset(turn));
        }
    }

    private static void writeAnalysis(ObjectNode analysis, DemoCall call) {
        var sentiment = call.sentiment() == null ? "UNKNOWN" : call.sentiment().name();
        analysis.put(
                "user_sentiment", sentiment.charAt(0) + sentiment.substring(1).toLowerCase(Locale.ROOT));
        if (call.summary() != null) {
            analysis.put("call_summary", call.summary());
        }
    }

    private static String transcript(DemoCall call, String agent) {
        return call.transcript().stream()
                .map(turn -> (turn.speaker() == Speaker.AGENT ? agent : "User") + ": " + turn.text() + "\n")
                .collect(Collectors.joining());
    }

    private static double offset(CallSnapshot.Turn turn) {
        return Objects.requireNonNullElse(turn.offsetSeconds(), 0.0);
    }

    private static ObjectNode message(Event event) {
        return event.body().withObject("message");
    }

    private static ObjectNode call(Event event) {
        return event.body().withObject("call");
    }
}
