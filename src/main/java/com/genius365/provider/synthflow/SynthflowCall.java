package com.genius365.provider.synthflow;

import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call as Synthflow tells it, the fields we read. Its list and its single calls name some of them differently.
 *
 * @param callStatus in lists; {@code status} elsewhere
 * @param duration in seconds
 * @param startTime milliseconds, as text
 * @param promptVariables in single calls: what the call was started with
 */
record SynthflowCall(
        String callId,
        @Nullable String modelId,
        @Nullable String status,
        @Nullable String callStatus,
        @Nullable String typeOfCall,
        @Nullable String phoneNumberFrom,
        @Nullable String phoneNumberTo,
        @Nullable String agentPhoneNumber,
        @Nullable String leadPhoneNumber,
        @Nullable String startTime,
        @Nullable String telephonyStart,
        @Nullable String telephonyEnd,
        @Nullable Integer duration,
        @Nullable String endCallReason,
        @Nullable String recordingUrl,
        @Nullable String transcript,
        @Nullable JsonNode promptVariables,
        @Nullable JsonNode executedActions) {

    /** The variable that carries our id. */
    static final String REFERENCE = "app_reference";

    private static final String EXTRACTION = "extract_info";
    private static final JsonMapper JSON = new JsonMapper();

    SynthflowCall {
        Objects.requireNonNull(callId);
    }

    CallSnapshot snapshot() {
        var found = found();
        var isInbound = "inbound".equals(typeOfCall);
        var started = startedAt();
        return new CallSnapshot(
                callId,
                modelId,
                reference(),
                isInbound ? CallDirection.INBOUND : CallDirection.OUTBOUND,
                stage(),
                first(phoneNumberFrom, isInbound ? leadPhoneNumber : agentPhoneNumber),
                first(phoneNumberTo, isInbound ? agentPhoneNumber : leadPhoneNumber),
                started,
                endedAt(started),
                duration,
                first(endCallReason, null),
                first(recordingUrl, null),
                turns(),
                found.remove(SynthflowActions.OWN + SynthflowActions.SUMMARY),
                sentiment(found.remove(SynthflowActions.OWN + SynthflowActions.SENTIMENT)),
                List.of(),
                null,
                isYes(found.remove(SynthflowActions.OWN + SynthflowActions.SUCCESS)),
                found);
    }

    /** One that does not say when may have. */
    boolean mayHaveStartedSince(Instant since) {
        var started = startedAt();
        return started == null || !started.isBefore(since);
    }

    private CallStatus stage() {
        return switch (Objects.requireNonNullElse(first(status, callStatus), "")) {
            case "ringing" -> CallStatus.RINGING;
            case "in-progress" -> CallStatus.IN_PROGRESS;
            case "completed", "hangup_on_voicemail", "left_voicemail" -> CallStatus.COMPLETED;
            case "no-answer" -> CallStatus.NO_ANSWER;
            case "busy" -> CallStatus.BUSY;
            case "failed", "spam" -> CallStatus.FAILED;
            case "canceled", "user-canceled" -> CallStatus.CANCELED;
            default -> CallStatus.INITIATED;
        };
    }

    /** Given back as an object or as a list of keys and values. */
    private @Nullable UUID reference() {
        if (promptVariables == null) {
            return null;
        }
        var given = promptVariables.isArray()
                ? promptVariables
                        .valueStream()
                        .filter(it -> it.path("key").asString("").equals(REFERENCE))
                        .map(it -> it.path("value").asString(""))
                        .findFirst()
                        .orElse("")
                : promptVariables.path(REFERENCE).asString("");
        try {
            return given.isEmpty() ? null : UUID.fromString(given);
        } catch (IllegalArgumentException someoneElses) {
            return null;
        }
    }

    private @Nullable Instant startedAt() {
        var milliseconds = first(startTime, null);
        return milliseconds != null && milliseconds.matches("\\d{1,15}")
                ? Instant.ofEpochMilli(Long.parseLong(milliseconds))
                : first(time(milliseconds), time(telephonyStart));
    }

    private @Nullable Instant endedAt(@Nullable Instant started) {
        var told = time(telephonyEnd);
        if (told != null || started == null || duration == null || !stage().isTerminal()) {
            return told;
        }
        return started.plusSeconds(duration);
    }

    /** With or without a zone; without, it is UTC. */
    private static @Nullable Instant time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutZone) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException noTime) {
                return null;
            }
        }
    }

    /** A line a turn, "bot: …" or "human: …"; a line that begins with neither goes on. */
    private List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        (transcript == null ? "" : transcript)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    var lower = line.toLowerCase(Locale.ROOT);
                    if (lower.startsWith("bot:")) {
                        turns.add(new Turn(Speaker.AGENT, line.substring(4).strip(), null));
                    } else if (lower.startsWith("human:")) {
                        turns.add(new Turn(Speaker.PERSON, line.substring(6).strip(), null));
                    } else if (turns.isEmpty()) {
                        turns.add(new Turn(Speaker.AGENT, line.strip(), null));
                    } else {
                        var last = turns.removeLast();
                        turns.add(new Turn(last.speaker(), last.text() + "\n" + line.strip(), null));
                    }
                });
        return turns;
    }

    /** What was extracted, by identifier: each action returns it as JSON in a text. */
    private Map<String, String> found() {
        var found = new HashMap<String, String>();
        if (executedActions == null) {
            return found;
        }
        executedActions
                .valueStream()
                .filter(action -> action.path("action_type").asString("").startsWith(EXTRACTION))
                .map(action -> action.path("return_value").asString(""))
                .map(SynthflowCall::parsed)
                .forEach(values -> values.propertyStream()
                        .filter(value -> value.getValue().isValueNode()
                                && !value.getValue().isNull())
                        .forEach(value ->
                                found.put(value.getKey(), value.getValue().asString())));
        return found;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static @Nullable Sentiment sentiment(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "positive" -> Sentiment.POSITIVE;
            case "neutral" -> Sentiment.NEUTRAL;
            case "negative" -> Sentiment.NEGATIVE;
            default -> null;
        };
    }

    private static @Nullable Boolean isYes(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> null;
        };
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : one;
    }

    @Override
    public String toString() {
        return "SynthflowCall[" + callId + ", " + first(status, callStatus) + "]";
    }
}
