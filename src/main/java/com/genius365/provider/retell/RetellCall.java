package com.genius365.provider.retell;

import com.genius365.common.Money;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.CostLine;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.Sentiment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A call as Retell tells it, the fields we read. Times are in milliseconds, costs in cents. */
record RetellCall(
        String callId,
        @Nullable String callType,
        @Nullable String direction,
        @Nullable String agentId,
        @Nullable String callStatus,
        @Nullable String fromNumber,
        @Nullable String toNumber,
        @Nullable Map<String, Object> metadata,
        @Nullable Long startTimestamp,
        @Nullable Long endTimestamp,
        @Nullable Long durationMs,
        @Nullable String disconnectionReason,
        @Nullable String recordingUrl,
        @Nullable String transcript,
        @Nullable List<Utterance> transcriptObject,
        @Nullable List<Utterance> transcriptWithToolCalls,
        @Nullable Analysis callAnalysis,
        @Nullable Cost callCost) {

    RetellCall {
        Objects.requireNonNull(callId);
    }

    CallSnapshot snapshot() {
        return snapshot(callStatus);
    }

    /** As an event tells it, whatever status the call was at when Retell wrote it down. */
    CallSnapshot snapshotOfEnded() {
        var neverConnected = "not_connected".equals(callStatus) || "error".equals(callStatus);
        return snapshot(neverConnected ? callStatus : "ended");
    }

    CallSnapshot snapshotOfStarted() {
        return snapshot("ongoing");
    }

    private CallSnapshot snapshot(@Nullable String status) {
        return new CallSnapshot(
                callId,
                agentId,
                reference(),
                callDirection(),
                Disconnection.status(status, disconnectionReason),
                fromNumber,
                toNumber,
                time(startTimestamp),
                time(endTimestamp),
                durationMs == null ? null : Math.toIntExact((durationMs + 500) / 1000),
                disconnectionReason,
                recordingUrl,
                turns(),
                callAnalysis == null ? null : callAnalysis.callSummary(),
                callAnalysis == null ? null : callAnalysis.sentiment(),
                callCost == null ? List.of() : callCost.lines(),
                callCost == null ? null : callCost.total(),
                callAnalysis == null ? null : callAnalysis.callSuccessful(),
                callAnalysis == null ? Map.of() : callAnalysis.fields());
    }

    private CallDirection callDirection() {
        if ("web_call".equals(callType)) {
            return CallDirection.WEB;
        }
        return "inbound".equals(direction) ? CallDirection.INBOUND : CallDirection.OUTBOUND;
    }

    private @Nullable UUID reference() {
        var given = metadata == null ? null : metadata.get(AgentMapping.REFERENCE);
        try {
            return given == null ? null : UUID.fromString(given.toString());
        } catch (IllegalArgumentException someoneElses) {
            return null;
        }
    }

    private List<Turn> turns() {
        var utterances = transcriptWithToolCalls == null ? transcriptObject : transcriptWithToolCalls;
        var spoken = utterances == null
                ? List.<Turn>of()
                : utterances.stream()
                        .map(Utterance::turn)
                        .filter(Objects::nonNull)
                        .toList();
        return spoken.isEmpty() && transcript != null ? lines(transcript) : spoken;
    }

    /** The plain transcript has a line a turn, "Agent: …" or "User: …", and no times. */
    private static List<Turn> lines(String transcript) {
        return transcript
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("Agent: ")
                        ? new Turn(Speaker.AGENT, line.substring(7), null)
                        : new Turn(Speaker.PERSON, line.startsWith("User: ") ? line.substring(6) : line, null))
                .toList();
    }

    private static @Nullable Instant time(@Nullable Long milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }

    /** Cents as they are, fractions too: rounded once, in {@link Money}. */
    private static Money cents(BigDecimal cents) {
        return Money.of(cents.movePointLeft(2), Money.USD);
    }

    @Override
    public String toString() {
        return "RetellCall[" + callId + ", " + callStatus + "]";
    }

    record Utterance(
            @Nullable String role,
            @Nullable String content,
            @Nullable List<Word> words) {

        @Nullable
        Turn turn() {
            return switch (role == null ? "" : role) {
                case "agent" -> turn(Speaker.AGENT);
                case "user", "transfer_target" -> turn(Speaker.PERSON);
                case "tool_call_result" -> turn(Speaker.TOOL);
                default -> null;
            };
        }

        private @Nullable Turn turn(Speaker speaker) {
            if (content == null || content.isBlank()) {
                return null;
            }
            return new Turn(
                    speaker,
                    content,
                    words == null || words.isEmpty() ? null : words.getFirst().start());
        }

        @Override
        public String toString() {
            return "Utterance[" + role + ", hidden]";
        }
    }

    /** @param start seconds since the call began */
    record Word(@Nullable Double start) {}

    record Analysis(
            @Nullable String callSummary,
            @Nullable String userSentiment,
            @Nullable Boolean callSuccessful,
            @Nullable Map<String, JsonNode> customAnalysisData) {

        /** As words, whatever type they have; what was not found is left out. */
        Map<String, String> fields() {
            if (customAnalysisData == null) {
                return Map.of();
            }
            var found = new LinkedHashMap<String, String>();
            customAnalysisData.forEach((name, value) -> {
                if (value != null && !value.isNull()) {
                    found.put(name, value.isValueNode() ? value.asString() : value.toString());
                }
            });
            return found;
        }

        @Nullable
        Sentiment sentiment() {
            return switch (userSentiment == null ? "" : userSentiment) {
                case "Positive" -> Sentiment.POSITIVE;
                case "Neutral" -> Sentiment.NEUTRAL;
                case "Negative" -> Sentiment.NEGATIVE;
                default -> null;
            };
        }

        @Override
        public String toString() {
            return "Analysis[hidden]";
        }
    }

    record Cost(@Nullable BigDecimal combinedCost, @Nullable List<Product> productCosts) {

        @Nullable
        Money total() {
            return combinedCost == null ? null : cents(combinedCost);
        }

        List<CostLine> lines() {
            return productCosts == null
                    ? List.of()
                    : productCosts.stream()
                            .map(product -> new CostLine(product.product(), cents(product.cost())))
                            .toList();
        }
    }

    record Product(String product, BigDecimal cost) {

        Product {
            Objects.requireNonNull(product);
            Objects.requireNonNull(cost);
        }
    }
}
