package com.genius365.call;

import com.genius365.common.Money;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.Sentiment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call on its page.
 *
 * @param failure in words for people, where it failed before or at the start
 * @param costs empty and {@code cost} null where they are not known or not to be seen
 */
public record CallDetails(
        CallId id,
        @Nullable UUID agent,
        String agentName,
        Provider provider,
        @Nullable String externalId,
        CallDirection direction,
        CallStatus status,
        @Nullable String fromNumber,
        @Nullable String toNumber,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer durationSeconds,
        @Nullable String endReason,
        @Nullable String failure,
        @Nullable String recordingUrl,
        List<CallSnapshot.Turn> transcript,
        @Nullable String summary,
        @Nullable Sentiment sentiment,
        @Nullable Boolean successful,
        Map<String, String> fields,
        List<CallSnapshot.CostLine> costs,
        @Nullable Money cost,
        List<StatusChange> statusChanges,
        List<ToolCall> toolCalls) {

    /** The call reached a status. */
    public record StatusChange(CallStatus status, Instant at) {}

    /**
     * The agent asked a tool.
     *
     * @param failure in words for people; null: it answered, or has not yet
     * @param isRunning nothing has come of it so far
     * @param arguments JSON, shortened; null: forgotten with the transcript
     * @param answer shortened; null: none, or forgotten
     */
    public record ToolCall(
            String tool,
            Instant at,
            boolean isRunning,
            @Nullable String failure,
            @Nullable Duration took,
            @Nullable String arguments,
            @Nullable String answer) {

        @Override
        public String toString() {
            return "ToolCall[" + tool + " at " + at + "]";
        }
    }

    @Override
    public String toString() {
        return "CallDetails[" + id + ", " + status + "]";
    }
}
