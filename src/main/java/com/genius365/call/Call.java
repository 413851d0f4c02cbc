package com.genius365.call;

import com.genius365.access.PartnerId;
import com.genius365.agent.AgentId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.Sentiment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A call of a workspace. It only ever moves forward: what comes late or again adds what was not known and changes nothing
 * else.
 *
 * <p>Only what changed is written: the words to search by are made anew whenever the transcript is.
 */
@Entity
@Table(name = "call")
@DynamicUpdate
class Call {

    /** How far we got with starting it. */
    enum DialState {
        /** We did not start it. */
        NONE,
        /** We are about to ask the vendor, or died while asking. */
        INTENDED,
        /** The vendor knows it. */
        SENT,
        /** The vendor may know it. */
        UNKNOWN,
        /** Nothing is to be found out about its start any more. */
        DONE
    }

    static final int MOST_SETTLE_ATTEMPTS = 8;

    /** Longer than a start may take, so that nobody looks for a call that is being started. */
    private static final Duration START_TAKES_AT_MOST = Duration.ofSeconds(60);

    private static final Duration LOOK_AFTER_UNKNOWN = Duration.ofSeconds(10);
    private static final Duration LOOK_WHILE_LIVE = Duration.ofMinutes(3);
    private static final Duration LOOK_FOR_DETAILS = Duration.ofSeconds(90);
    private static final Duration SETTLE_LEASE = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    private @Nullable UUID agentId;
    private String agentName;
    private UUID connectionId;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private CallDirection direction;

    @Enumerated(EnumType.STRING)
    private CallStatus status;

    private @Nullable String fromNumber;
    private @Nullable String toNumber;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer durationSeconds;
    private @Nullable String endReason;
    private @Nullable String failure;
    private @Nullable String recordingUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    private String transcript;

    private String transcriptText;
    private @Nullable String summary;

    @Enumerated(EnumType.STRING)
    private @Nullable Sentiment sentiment;

    private @Nullable Boolean successful;

    @JdbcTypeCode(SqlTypes.JSON)
    private String fields;

    @JdbcTypeCode(SqlTypes.JSON)
    private String costs;

    private @Nullable Long costMinorUnits;
    private @Nullable String costCurrency;

    @Enumerated(EnumType.STRING)
    private DialState dialState;

    private @Nullable Instant settleAt;
    private int settleAttempts;
    private @Nullable UUID startedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    @SuppressWarnings("NullAway.Init")
    private Call(CallId id, PartnerId partner, ConnectionId connection, Provider provider, Instant now) {
        this.id = id.value();
        this.partnerId = partner.value();
        this.connectionId = connection.value();
        this.provider = provider;
        this.createdAt = now;
        this.agentName = "";
        this.status = CallStatus.INITIATED;
        this.dialState = DialState.NONE;
        this.transcript = "[]";
        this.transcriptText = "";
        this.costs = "[]";
        this.fields = "{}";
    }

    /**
     * One we are about to start.
     *
     * @param toNumber null: in the browser of whoever starts it
     */
    static Call intended(
            PartnerId partner,
            ConnectionId connection,
            Provider provider,
            AgentId agent,
            String agentName,
            @Nullable String toNumber,
            @Nullable UUID startedBy,
            Instant now) {
        var call = new Call(CallId.next(), partner, connection, provider, now);
        call.agentId = agent.value();
        call.agentName = agentName;
        call.direction = toNumber == null ? CallDirection.WEB : CallDirection.OUTBOUND;
        call.toNumber = toNumber;
        call.startedBy = startedBy;
        call.dialState = DialState.INTENDED;
        call.settleAt = now.plus(START_TAKES_AT_MOST);
        return call;
    }

    /** One we first hear of from the vendor. */
    static Call heardOf(
            CallId id,
            PartnerId partner,
            ConnectionId connection,
            Provider provider,
            AgentId agent,
            String agentName,
            CallSnapshot snapshot,
            Instant now) {
        var call = new Call(id, partner, connection, provider, now);
        call.agentId = agent.value();
        call.agentName = agentName;
        call.direction = snapshot.direction();
        call.externalId = snapshot.externalId();
        call.settleAt = now.plus(LOOK_WHILE_LIVE);
        return call;
    }

    void sent(String vendorId, Instant now) {
        if (externalId == null) {
            externalId = vendorId;
        }
        dialState = DialState.SENT;
        if (!status.isTerminal()) {
            settleAt = now.plus(LOOK_WHILE_LIVE);
        }
    }

    /** The vendor may have started it: look, do not dial. */
    void startUnknown(Instant now) {
        if (dialState == DialState.INTENDED) {
            dialState = DialState.UNKNOWN;
            settleAt = now.plus(LOOK_AFTER_UNKNOWN);
        }
    }

    /** It was never started. @return whether that is news */
    boolean startFailed(String reason, Instant now) {
        if (status != CallStatus.INITIATED || externalId != null) {
            return false;
        }
        status = CallStatus.FAILED;
        failure = reason;
        endedAt = now;
        dialState = DialState.DONE;
        settleAt = null;
        return true;
    }

    /** The vendor no longer knows a call that never ended for us. @return whether that is news */
    boolean lost(Instant now) {
        if (status.isTerminal()) {
            settleAt = null;
            return false;
        }
        status = CallStatus.FAILED;
        failure = provider.label() + " no longer knows this call.";
        endedAt = now;
        settleAt = null;
        return true;
    }

    /** One look at the vendor begins. */
    void beginSettling(Instant now) {
        settleAttempts++;
        settleAt = settleAttempts > MOST_SETTLE_ATTEMPTS && status.isTerminal()
                ? null
                : now.plus(SETTLE_LEASE.multipliedBy(Math.min(settleAttempts, 30)));
    }

    /**
     * Takes what the vendor says.
     *
     * @param at when the vendor says it was so
     * @return whether the status is another now
     */
    boolean apply(CallSnapshot snapshot, Instant at, Instant now) {
        var before = status;
        if (externalId == null) {
            externalId = snapshot.externalId();
        }
        if (dialState == DialState.INTENDED || dialState == DialState.UNKNOWN) {
            dialState = DialState.SENT;
        }
        move(snapshot);
        add(snapshot);
        if (status.isTerminal() && endedAt == null) {
            endedAt = at;
        }
        planSettling(now);
        return status != before;
    }

    private void move(CallSnapshot snapshot) {
        // "Ended" alone does not say how; the first that gives a reason decides.
        var refines = status.isTerminal()
                && snapshot.status().isTerminal()
                && endReason == null
                && snapshot.endReason() != null;
        if (status.precedes(snapshot.status()) || refines) {
            status = snapshot.status();
            // What was given up was made after all.
            failure = null;
        }
    }

    private void add(CallSnapshot snapshot) {
        fromNumber = known(fromNumber, snapshot.fromNumber());
        toNumber = known(toNumber, snapshot.toNumber());
        startedAt = known(startedAt, snapshot.startedAt());
        // The vendor knows better than we who noticed it.
        endedAt = newest(endedAt, snapshot.endedAt());
        endReason = known(endReason, snapshot.endReason());
        durationSeconds = newest(durationSeconds, snapshot.durationSeconds());
        recordingUrl = newest(recordingUrl, snapshot.recordingUrl());
        summary = newest(summary, snapshot.summary());
        sentiment = newest(sentiment, snapshot.sentiment());
        successful = newest(successful, snapshot.successful());
        // Compared as what they say, since the database gives them back in another spelling.
        if (!snapshot.fields().isEmpty() && !snapshot.fields().equals(CallJson.fields(fields))) {
            fields = CallJson.fields(snapshot.fields());
        }
        if (!snapshot.transcript().isEmpty()) {
            hear(snapshot.transcript());
        }
        // Compared as what they say, since the database gives them back in another spelling.
        if (!snapshot.costs().isEmpty() && !snapshot.costs().equals(CallJson.costs(costs))) {
            costs = CallJson.costs(snapshot.costs());
        }
        if (snapshot.totalCost() != null) {
            costMinorUnits = snapshot.totalCost().minorUnits();
            costCurrency = snapshot.totalCost().currency().getCurrencyCode();
        }
    }

    /** A shorter one is older. */
    private void hear(List<CallSnapshot.Turn> turns) {
        var text = turns.stream().map(CallSnapshot.Turn::text).collect(Collectors.joining("\n"));
        if (text.length() < transcriptText.length()) {
            return;
        }
        if (!text.equals(transcriptText) || !turns.equals(CallJson.turns(transcript))) {
            transcript = CallJson.turns(turns);
            transcriptText = text;
        }
    }

    private void planSettling(Instant now) {
        if (!status.isTerminal()) {
            settleAt = now.plus(LOOK_WHILE_LIVE);
            return;
        }
        var isComplete = (costMinorUnits != null || !provider.isTellingCosts())
                && (status != CallStatus.COMPLETED || !transcriptText.isEmpty());
        if (isComplete || settleAttempts > MOST_SETTLE_ATTEMPTS) {
            settleAt = null;
            dialState = dialState == DialState.NONE ? DialState.NONE : DialState.DONE;
        } else if (settleAt == null || settleAt.isAfter(now.plus(LOOK_FOR_DETAILS)) || settleAttempts == 0) {
            settleAt = now.plus(LOOK_FOR_DETAILS);
        }
    }

    /** What others are told of it once it has ended, to find out whether a report changed any of it. */
    List<@Nullable Object> known() {
        return Arrays.asList(
                fromNumber,
                toNumber,
                startedAt,
                endedAt,
                durationSeconds,
                transcriptText,
                summary,
                sentiment,
                successful,
                fields,
                costMinorUnits,
                costCurrency);
    }

    CallId callId() {
        return new CallId(id);
    }

    /** Whether it is one in the browser, started by that person. */
    boolean isInBrowserOf(UUID person) {
        return direction == CallDirection.WEB && person.equals(startedBy);
    }

    UUID partnerId() {
        return partnerId;
    }

    ConnectionId connection() {
        return new ConnectionId(connectionId);
    }

    Optional<UUID> agent() {
        return Optional.ofNullable(agentId);
    }

    Provider provider() {
        return provider;
    }

    CallStatus status() {
        return status;
    }

    Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    Instant createdAt() {
        return createdAt;
    }

    int settleAttempts() {
        return settleAttempts;
    }

    boolean isSettlingDue(Instant now) {
        return settleAt != null && !settleAt.isAfter(now);
    }

    private static <T> @Nullable T known(@Nullable T before, @Nullable T said) {
        return before == null ? said : before;
    }

    private static <T> @Nullable T newest(@Nullable T before, @Nullable T said) {
        return said == null ? before : said;
    }
}
