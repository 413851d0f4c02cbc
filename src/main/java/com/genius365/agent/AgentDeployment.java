package com.genius365.agent;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.Difference;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agent at one of its engines: which version is wanted there, which one is there, and what is being done about it. */
@Entity
@Table(name = "agent_deployment")
class AgentDeployment {

    static final int MOST_ATTEMPTS = 8;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 500;
    private static final int MOST_DIFFERENCES = 50;
    private static final int LONGEST_DIFFERENCE = 4_000;
    private static final String BROKEN =
            "Publishing failed on our side. Try again; if it stays so, tell whoever runs this site.";

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    private UUID agentId;

    @Enumerated(EnumType.STRING)
    private DeploymentRole role;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    @Enumerated(EnumType.STRING)
    private SyncState syncState;

    private @Nullable String syncError;
    private int syncAttempts;
    private @Nullable Instant nextSyncAt;
    private @Nullable Instant publishingUntil;
    private @Nullable Integer wantedVersion;
    private @Nullable Integer publishedVersion;
    private @Nullable Instant publishedAt;
    private @Nullable String fingerprint;
    private @Nullable Instant checkedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String differences;

    // The vendor's ids of the knowledge it has, or may have got.
    @JdbcTypeCode(SqlTypes.JSON)
    private String vendorKnowledge;

    private @Nullable String remoteId;
    private @Nullable String remoteEngineId;
    private @Nullable UUID remoteConnectionId;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AgentDeployment() {}

    @SuppressWarnings("NullAway.Init")
    AgentDeployment(Agent agent, Provider provider, DeploymentRole role) {
        this.id = DeploymentId.next().value();
        this.partnerId = agent.partnerId();
        this.agentId = agent.agentId().value();
        this.provider = provider;
        this.role = role;
        this.syncState = SyncState.NOT_SYNCED;
        this.vendorKnowledge = AgentJson.names(List.of());
    }

    void become(DeploymentRole other) {
        role = other;
    }

    /** What somebody made at the vendor is ours from now on; publishing changes it, and makes no second one. */
    void takeOver(ConnectionId connection, RemoteAgent remote) {
        noteRemote(connection, remote);
    }

    /** Asks for the vendor to get that version; an attempt under way is followed by another. */
    void requestPublishing(int wanted, Instant now) {
        wantedVersion = wanted;
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

    /** An attempt begins to give it that knowledge; what it has already it may keep. */
    void mayKnow(List<String> ids) {
        vendorKnowledge = AgentJson.names(Stream.concat(AgentJson.names(vendorKnowledge).stream(), ids.stream())
                .distinct()
                .toList());
    }

    /** @param sent a hash of what the vendor got */
    void published(int number, List<String> knowledge, String sent, Instant now) {
        publishedVersion = number;
        vendorKnowledge = AgentJson.names(knowledge);
        publishedAt = now;
        checkedAt = now;
        fingerprint = sent;
        differences = null;
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
        syncError = shorten(reason, LONGEST_ERROR);
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

    boolean isDrifted() {
        return syncState == SyncState.DRIFTED;
    }

    /** @param found where what is live is not what was published */
    void checked(List<Difference> found, Instant now) {
        checkedAt = now;
        if (syncState == SyncState.SYNCED || syncState == SyncState.DRIFTED) {
            syncState = found.isEmpty() ? SyncState.SYNCED : SyncState.DRIFTED;
            differences = found.isEmpty()
                    ? null
                    : AgentJson.differences(found.stream()
                            .limit(MOST_DIFFERENCES)
                            .map(it -> new Difference(
                                    it.path(),
                                    shorten(it.ours(), LONGEST_DIFFERENCE),
                                    shorten(it.theirs(), LONGEST_DIFFERENCE)))
                            .toList());
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
        // A trouble that it had here or there is over.
        syncState = SyncState.NOT_SYNCED;
        syncError = null;
    }

    /** The vendor refused to remove it, and is asked again; unless it will be anyway. */
    void insistOnRemoval(Instant now) {
        if (nextSyncAt == null) {
            syncState = SyncState.PENDING;
            syncAttempts = 0;
            nextSyncAt = now;
        }
    }

    /** For whoever has to look for it there. */
    String nameAtVendor() {
        return provider.label() + " agent " + (remoteId == null ? id : remoteId);
    }

    EngineState state() {
        return new EngineState(
                provider,
                syncState,
                syncError,
                remoteId,
                publishedVersion,
                publishedAt,
                checkedAt,
                differences == null ? List.of() : AgentJson.differences(differences));
    }

    DeploymentId deploymentId() {
        return new DeploymentId(id);
    }

    AgentId agentId() {
        return new AgentId(agentId);
    }

    Provider provider() {
        return provider;
    }

    boolean isActive() {
        return role == DeploymentRole.ACTIVE;
    }

    Optional<ConnectionId> remoteConnection() {
        return Optional.ofNullable(remoteConnectionId).map(ConnectionId::new);
    }

    Optional<RemoteAgent> remote() {
        return remoteId == null && remoteEngineId == null
                ? Optional.empty()
                : Optional.of(new RemoteAgent(remoteId, remoteEngineId));
    }

    @Nullable
    Integer wantedVersion() {
        return wantedVersion;
    }

    @Nullable
    Integer publishedVersion() {
        return publishedVersion;
    }

    Optional<String> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isDue(Instant now) {
        return nextSyncAt != null
                && !nextSyncAt.isAfter(now)
                && (publishingUntil == null || !publishingUntil.isAfter(now));
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(syncAttempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
