package com.genius365.provider.vapi;

import com.genius365.common.Money;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.CostLine;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as VAPI tells it, the fields we read. */
record VapiCall(
        String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable String assistantId,
        @Nullable String name,
        @Nullable Overrides assistantOverrides,
        @Nullable Party customer,
        @Nullable Party phoneNumber,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        @Nullable BigDecimal cost,
        @Nullable List<Cost> costs,
        @Nullable Artifact artifact,
        @Nullable Analysis analysis)
        implements VapiObject {

    VapiCall {
        Objects.requireNonNull(id);
    }

    CallSnapshot snapshot() {
        var direction = direction();
        var inbound = direction == CallDirection.INBOUND;
        var theirs = number(customer);
        var ours = number(phoneNumber);
        return new CallSnapshot(
                id,
                assistantId,
                reference(),
                direction,
                callStatus(),
                inbound ? theirs : ours,
                inbound ? ours : theirs,
                startedAt,
                endedAt,
                durationSeconds(),
                endedReason,
                artifact == null ? null : artifact.recording(),
                artifact == null ? List.of() : artifact.turns(),
                analysis == null ? null : analysis.summary(),
                analysis == null ? null : analysis.sentiment(),
                costLines(),
                cost == null ? null : Money.of(cost, Money.USD),
                analysis == null ? null : analysis.isSuccess(),
                analysis == null ? Map.of() : analysis.fields());
    }

    private CallDirection direction() {
        return switch (type == null ? "" : type) {
            case "inboundPhoneCall" -> CallDirection.INBOUND;
            case "outboundPhoneCall" -> CallDirection.OUTBOUND;
            default -> CallDirection.WEB;
        };
    }

    private CallStatus callStatus() {
        return switch (status == null ? "" : status) {
            case "ringing" -> CallStatus.RINGING;
            case "in-progress", "forwarding" -> CallStatus.IN_PROGRESS;
            case "ended", "deletion-failed" -> ended();
            case "not-found" -> CallStatus.FAILED;
            default -> endedAt == null && endedReason == null ? CallStatus.INITIATED : ended();
        };
    }

    private CallStatus ended() {
        return endedReason == null ? CallStatus.COMPLETED : EndedReason.status(endedReason);
    }

    private @Nullable UUID reference() {
        var metadata = assistantOverrides == null ? null : assistantOverrides.metadata();
        var given = metadata == null ? null : metadata.get(VapiAssistant.Metadata.REFERENCE);
        return uuid(given == null ? name : given.toString());
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException someoneElses) {
            return null;
        }
    }

    private @Nullable Integer durationSeconds() {
        if (startedAt == null || endedAt == null) {
            return null;
        }
        return Math.toIntExact(
                Duration.between(startedAt, endedAt).plusMillis(500).toSeconds());
    }

    private List<CostLine> costLines() {
        if (costs == null) {
            return List.of();
        }
        return costs.stream()
                .filter(line -> line.cost() != null)
                .map(line -> new CostLine(line.type(), Money.of(Objects.requireNonNull(line.cost()), Money.USD)))
                .toList();
    }

    private static @Nullable String number(@Nullable Party party) {
        return party == null ? null : party.number();
    }

    @Override
    public String toString() {
        return "VapiCall[" + id + ", " + status + "]";
    }

    record Overrides(@Nullable Map<String, Object> metadata) {}

    /** @param number E.164 */
    record Party(@Nullable String number) {

        @Override
        public String toString() {
            return "Party[hidden]";
        }
    }

    record Cost(String type, @Nullable BigDecimal cost) {

        Cost {
            Objects.requireNonNull(type);
        }
    }

    record Analysis(
            @Nullable String summary,
            @Nullable Map<String, Object> structuredData,
            @Nullable String successEvaluation) {

        /** Rubrics other than ours give marks, which say neither yes nor no. */
        @Nullable
        Boolean isSuccess() {
            return switch (successEvaluation == null
                    ? ""
                    : successEvaluation.strip().toLowerCase(Locale.ROOT)) {
                case "true", "pass" -> true;
                case "false", "fail" -> false;
                default -> null;
            };
        }

        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            if (structuredData != null) {
                structuredData.forEach((name, value) -> {
                    if (value != null && (!name.equals(AnalysisMapping.SENTIMENT) || sentiment() == null)) {
                        fields.put(name, value.toString());
                    }
                });
            }
            return fields;
        }

        @Nullable
        Sentiment sentiment() {
            var said = structuredData == null ? null : structuredData.get(AnalysisMapping.SENTIMENT);
            return switch (said == null ? "" : said.toString().toLowerCase(Locale.ROOT)) {
                case "positive" -> Sentiment.POSITIVE;
                case "neutral" -> Sentiment.NEUTRAL;
                case "negative" -> Sentiment.NEGATIVE;
                default -> null;
            };
        }

        @Override
        public String toString() {
            return "Analysis[hidden]";
        }
    }

    record Artifact(
            @Nullable List<Message> messages,
            @Nullable String transcript,
            @Nullable String recordingUrl,
            @Nullable String stereoRecordingUrl) {

        @Nullable
        String recording() {
            return recordingUrl == null ? stereoRecordingUrl : recordingUrl;
        }

        List<Turn> turns() {
            var spoken = messages == null
                    ? List.<Turn>of()
                    : messages.stream()
                            .map(Message::turn)
                            .filter(Objects::nonNull)
                            .toList();
            return spoken.isEmpty() && transcript != null ? lines(transcript) : spoken;
        }

        /** The plain transcript has a line a turn, "AI: …" or "User: …", and no times. */
        private static List<Turn> lines(String transcript) {
            return transcript
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.startsWith("AI: ")
                            ? new Turn(Speaker.AGENT, line.substring(4), null)
                            : new Turn(Speaker.PERSON, line.startsWith("User: ") ? line.substring(6) : line, null))
                    .toList();
        }

        @Override
        public String toString() {
            return "Artifact[hidden]";
        }
    }

    record Message(
            @Nullable String role,
            @Nullable String message,
            @Nullable String name,
            @Nullable String result,
            @Nullable Double secondsFromStart) {

        @Nullable
        Turn turn() {
            return switch (role == null ? "" : role) {
                case "bot", "assistant" -> turn(Speaker.AGENT, message);
                case "user" -> turn(Speaker.PERSON, message);
                case "tool_call_result" -> turn(Speaker.TOOL, name == null ? result : name + ": " + result);
                default -> null;
            };
        }

        private @Nullable Turn turn(Speaker speaker, @Nullable String text) {
            return text == null || text.isBlank() ? null : new Turn(speaker, text, secondsFromStart);
        }

        @Override
        public String toString() {
            return "Message[" + role + ", hidden]";
        }
    }
}
