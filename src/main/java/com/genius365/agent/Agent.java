package com.genius365.agent;

import com.genius365.access.PartnerId;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteAgent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A voice agent of a workspace, and how it stands at its vendor. */
@Entity
@Table(name = "agent")
class Agent {

    static final int MOST_ATTEMPTS = 8;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 500;
    private static final String BROKEN =
            "Publishing failed on our side. Try again; if it stays so, tell whoever runs this site.";

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    private @Nullable UUID connectionId;
    private String prompt;
    private String greeting;
    private String model;
    private double temperature;
    private @Nullable String voiceId;
    private @Nullable String voiceName;
    private double voiceSpeed;
    private String language;
    private int maxCallSeconds;
    private int silenceSeconds;

    @Enumerated(EnumType.STRING)
    private SyncState syncState;

    private @Nullable String syncError;
    private int syncAttempts;
    private @Nullable Instant nextSyncAt;
    private @Nullable Instant publishingUntil;
    private long edits;
    private @Nullable Long publishedEdits;
    private @Nullable Instant publishedAt;
    private @Nullable Instant checkedAt;
    private @Nullable String remoteId;
    private @Nullable String remoteEngineId;
    private @Nullable UUID remoteConnectionId;
    private Instant createdAt;
    private Instant editedAt;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Agent() {}

    @SuppressWarnings("NullAway.Init")
    Agent(PartnerId partner, AgentDraft draft, Instant now) {
        this.id = AgentId.next().value();
        this.partnerId = partner.value();
        this.provider = draft.provider();
        this.syncState = SyncState.NOT_SYNCED;
        this.createdAt = now;
        take(draft, now);
    }

    void edit(AgentDraft draft, Instant now) {
        if (draft.provider() != provider && remoteId != null) {
            throw new Refusal(
                    "This agent lives at " + provider.label() + ". Make a new agent to run it on another provider.");
        }
        provider = draft.provider();
        take(draft, now);
    }

    /** Asks for the vendor to get what stands here now; an attempt under way is followed by another. */
    void requestPublishing(Instant now) {
        syncState = SyncState.PENDING;
        syncError = null;
        syncAttempts = 0;
        nextSyncAt = now;
    }

    /** One attempt begins; should it never end, another may begin when the lease is over. */
    void beginPublishing(Instant now) {
        syncAttempts++;
        publishingUntil = now.plus(LEASE);
    }

    /** The vendor has made this much of it. Written down at once, so that no second one is ever made. */
    void noteRemote(ConnectionId connection, RemoteAgent remote) {
        remoteConnectionId = connection.value();
        remoteId = remote.id();
        remoteEngineId = remote.engineId();
    }

    /** @param edit the one that was published; a later one is still to be */
    void published(long edit, Instant now) {
        publishedEdits = edit;
        publishedAt = now;
        checkedAt = now;
        publishingUntil = null;
        if (isAskedForAnew()) {
            return;
        }
        syncState = SyncState.SYNCED;
        syncError = null;
        syncAttempts = 0;
        nextSyncAt = null;
    }

    void publishingFailed(ProviderException failure, Instant now) {
        var isFinal = switch (failure.kind()) {
            case REJECTED, UNAUTHORIZED, NOT_FOUND -> true;
            case RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME -> syncAttempts >= MOST_ATTEMPTS;
        };
        failed(failure.explanation(), isFinal, now);
        if (failure.kind() == ProviderException.Kind.NOT_FOUND) {
            // Someone removed it at the vendor: publishing again makes it anew, because a person asked for that.
            remoteId = null;
            remoteEngineId = null;
        }
    }

    /** Through no fault of the vendor's. */
    void publishingBroke(Instant now) {
        failed(BROKEN, syncAttempts >= MOST_ATTEMPTS, now);
    }

    void publishingImpossible(String reason, Instant now) {
        failed(reason, true, now);
    }

    private void failed(String reason, boolean isFinal, Instant now) {
        publishingUntil = null;
        if (isAskedForAnew()) {
            return;
        }
        syncError = shorten(reason);
        syncState = isFinal ? SyncState.ERROR : SyncState.PENDING;
        nextSyncAt = isFinal ? null : now.plus(pause());
    }

    /** Someone asked for publishing or removal after the attempt at hand had begun. */
    private boolean isAskedForAnew() {
        return syncAttempts == 0;
    }

    void checkBegins(Instant now) {
        checkedAt = now;
    }

    void checked(boolean differs, Instant now) {
        checkedAt = now;
        if (syncState == SyncState.SYNCED && differs) {
            syncState = SyncState.DRIFTED;
        } else if (syncState == SyncState.DRIFTED && !differs) {
            syncState = SyncState.SYNCED;
        }
    }

    /** Gone for people now; gone at the vendor when {@link AgentPublisher} got through. */
    void remove(Instant now) {
        removedAt = now;
        syncAttempts = 0;
        // What is being made at the vendor at this moment is removed when it is known.
        nextSyncAt = remoteConnectionId == null && publishingUntil == null ? null : now;
    }

    void removedAtVendor() {
        remoteId = null;
        remoteEngineId = null;
        nextSyncAt = null;
        publishingUntil = null;
    }

    AgentDefinition definition() {
        return draft().definition(agentId());
    }

    AgentDetails details() {
        return new AgentDetails(
                new AgentId(id),
                edits,
                draft(),
                syncState,
                syncError,
                publishedEdits == null || publishedEdits != edits,
                remoteId,
                publishedAt,
                createdAt,
                editedAt);
    }

    AgentId agentId() {
        return new AgentId(id);
    }

    String name() {
        return name;
    }

    Provider provider() {
        return provider;
    }

    Optional<ConnectionId> chosenConnection() {
        return Optional.ofNullable(connectionId).map(ConnectionId::new);
    }

    Optional<ConnectionId> remoteConnection() {
        return Optional.ofNullable(remoteConnectionId).map(ConnectionId::new);
    }

    Optional<RemoteAgent> remote() {
        return remoteId == null && remoteEngineId == null
                ? Optional.empty()
                : Optional.of(new RemoteAgent(remoteId, remoteEngineId));
    }

    /** How often it was edited: which edit one speaks of. */
    long edits() {
        return edits;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isDue(Instant now) {
        return nextSyncAt != null
                && !nextSyncAt.isAfter(now)
                && (publishingUntil == null || !publishingUntil.isAfter(now));
    }

    private void take(AgentDraft draft, Instant now) {
        name = draft.name().strip();
        connectionId = draft.connection();
        prompt = draft.prompt();
        greeting = draft.greeting().strip();
        model = draft.model();
        temperature = draft.temperature();
        voiceId = draft.voiceId();
        voiceName = draft.voiceName();
        voiceSpeed = draft.voiceSpeed();
        language = draft.language();
        maxCallSeconds = draft.maxCallSeconds();
        silenceSeconds = draft.silenceSeconds();
        editedAt = now;
        edits++;
    }

    private AgentDraft draft() {
        return new AgentDraft(
                name,
                provider,
                connectionId,
                prompt,
                greeting,
                model,
                temperature,
                voiceId,
                voiceName,
                voiceSpeed,
                language,
                maxCallSeconds,
                silenceSeconds);
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(syncAttempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
