package com.genius365.call;

import com.genius365.common.Money;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as a row.
 *
 * @param otherNumber of the person called or calling, E.164; null for a call in the browser
 * @param cost what the provider asks for it; null: not known yet, or not to be seen
 */
public record CallSummary(
        CallId id,
        Instant createdAt,
        String agentName,
        CallDirection direction,
        @Nullable String otherNumber,
        @Nullable Integer durationSeconds,
        CallStatus status,
        @Nullable Sentiment sentiment,
        @Nullable Money cost,
        boolean hasRecording) {

    @Override
    public String toString() {
        return "CallSummary[" + id + ", " + status + "]";
    }
}
