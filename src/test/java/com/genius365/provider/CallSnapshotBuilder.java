package com.genius365.provider;

import com.genius365.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a vendor says of a call, leaving out what it does not say. */
public final class CallSnapshotBuilder {

    private final String externalId;
    private @Nullable String agent;
    private @Nullable UUID reference;
    private CallDirection direction = CallDirection.OUTBOUND;
    private CallStatus status = CallStatus.INITIATED;
    private @Nullable String to;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer seconds;
    private @Nullable String endReason;
    private List<CallSnapshot.Turn> transcript = List.of();
    private @Nullable Money cost;

    public CallSnapshotBuilder(String externalId) {
        this.externalId = externalId;
    }

    public CallSnapshotBuilder agent(@Nullable String externalAgentId) {
        this.agent = externalAgentId;
        return this;
    }

    public CallSnapshotBuilder reference(@Nullable UUID ours) {
        this.reference = ours;
        return this;
    }

    public CallSnapshotBuilder inBrowser() {
        this.direction = CallDirection.WEB;
        return this;
    }

    public CallSnapshotBuilder to(@Nullable String number) {
        this.to = number;
        return this;
    }

    public CallSnapshotBuilder status(CallStatus reached) {
        this.status = reached;
        return this;
    }

    public CallSnapshotBuilder ended(Instant from, Instant until, String reason) {
        this.startedAt = from;
        this.endedAt = until;
        this.seconds = (int) (until.getEpochSecond() - from.getEpochSecond());
        this.endReason = reason;
        return this;
    }

    public CallSnapshotBuilder said(String... words) {
        this.transcript = List.of(words).stream()
                .map(text -> new CallSnapshot.Turn(CallSnapshot.Speaker.AGENT, text, null))
                .toList();
        return this;
    }

    public CallSnapshotBuilder cost(Money total) {
        this.cost = total;
        return this;
    }

    public CallSnapshot build() {
        return new CallSnapshot(
                externalId,
                agent,
                reference,
                direction,
                status,
                null,
                to,
                startedAt,
                endedAt,
                seconds,
                endReason,
                null,
                transcript,
                null,
                null,
                List.of(),
                cost,
                null,
                Map.of());
    }
}
