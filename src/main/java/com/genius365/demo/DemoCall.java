package com.genius365.demo;

import com.genius365.common.Money;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.Sentiment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to be written into the log.
 *
 * @param externalId null: the vendor never knew it
 * @param answeredAt null: nobody answered
 * @param endedAt null: it is not over
 * @param failure in words for people, where it was never started
 */
record DemoCall(
        UUID id,
        String agentName,
        Provider provider,
        @Nullable String externalId,
        CallDirection direction,
        CallStatus status,
        @Nullable String fromNumber,
        @Nullable String toNumber,
        Instant createdAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Integer durationSeconds,
        @Nullable String endReason,
        @Nullable String failure,
        @Nullable String recordingUrl,
        List<CallSnapshot.Turn> transcript,
        @Nullable String summary,
        @Nullable Sentiment sentiment,
        List<CallSnapshot.CostLine> costs,
        List<StatusChange> changes) {

    DemoCall {
        transcript = List.copyOf(transcript);
        costs = List.copyOf(costs);
        changes = List.copyOf(changes);
    }

    record StatusChange(CallStatus status, Instant at) {}

    /** Null while it is not over. */
    @Nullable
    Money cost() {
        return status.isTerminal()
                ? costs.stream().map(CallSnapshot.CostLine::amount).reduce(Money.zero(Money.USD), Money::plus)
                : null;
    }

    @Override
    public String toString() {
        return "DemoCall[" + id + ", " + status + "]";
    }
}
