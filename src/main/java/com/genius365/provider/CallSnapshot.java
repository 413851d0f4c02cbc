package com.genius365.provider;

import com.genius365.common.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor says of a call at one moment. Null is "does not say"; it never means "none".
 *
 * @param externalId the vendor's id of the call
 * @param externalAgentId the vendor's id of the agent
 * @param reference our id, where we gave one when starting it
 * @param status as far as the snapshot tells it
 * @param durationSeconds as the vendor counts it
 * @param endReason the vendor's own word: a growing vocabulary, never an enum
 * @param costs by component; empty: does not say
 * @param totalCost as the vendor states it
 * @param successful whether the call counts as a success, as the vendor judges it
 * @param fields what was found in the call, by {@link AgentDefinition.Field#name}; empty: does not say
 */
public record CallSnapshot(
        String externalId,
        @Nullable String externalAgentId,
        @Nullable UUID reference,
        CallDirection direction,
        CallStatus status,
        @Nullable String fromNumber,
        @Nullable String toNumber,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer durationSeconds,
        @Nullable String endReason,
        @Nullable String recordingUrl,
        List<Turn> transcript,
        @Nullable String summary,
        @Nullable Sentiment sentiment,
        List<CostLine> costs,
        @Nullable Money totalCost,
        @Nullable Boolean successful,
        Map<String, String> fields) {

    public CallSnapshot {
        fromNumber = withoutNul(fromNumber);
        toNumber = withoutNul(toNumber);
        endReason = withoutNul(endReason);
        recordingUrl = withoutNul(recordingUrl);
        summary = withoutNul(summary);
        transcript = List.copyOf(transcript);
        costs = List.copyOf(costs);
        var found = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> found.put(name.replace("\0", ""), value.replace("\0", "")));
        fields = Collections.unmodifiableMap(found);
    }

    public enum Speaker {
        AGENT,
        PERSON,
        TOOL
    }

    /** @param offsetSeconds since the call began; null where the vendor does not say */
    public record Turn(
            Speaker speaker, String text, @Nullable Double offsetSeconds) {

        public Turn {
            text = text.replace("\0", "");
        }

        @Override
        public String toString() {
            return "Turn[" + speaker + ", hidden]";
        }
    }

    /** @param component as the vendor names it: {@code model}, {@code voice}, {@code transport} … */
    public record CostLine(String component, Money amount) {

        public CostLine {
            component = component.replace("\0", "");
        }
    }

    /** What a model made of noise may hold one, which no database keeps. */
    private static @Nullable String withoutNul(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** Without numbers, transcript, summary and fields: it is logged. */
    @Override
    public String toString() {
        return "CallSnapshot[" + externalId + ", " + status + "]";
    }
}
