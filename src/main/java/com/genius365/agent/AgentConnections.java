package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.WebhookTarget;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Through which account an agent is brought to its vendor. */
@Component
class AgentConnections {

    private final Connections connections;
    private final WebhookAddress webhookAddress;
    private final LoadingCache<ConnectionId, ReentrantLock> preparing =
            Caffeine.newBuilder().weakValues().build(connection -> new ReentrantLock());

    AgentConnections(Connections connections, WebhookAddress webhookAddress) {
        this.connections = connections;
        this.webhookAddress = webhookAddress;
    }

    /** The one the person chose, else the one the workspace uses. */
    Optional<ActiveConnection> wanted(WorkspaceId workspace, Job job) {
        return job.chosenConnection()
                .flatMap(id -> connections.find(workspace, id))
                .filter(ActiveConnection::isEnabled)
                .or(() -> job.chosenConnection().isPresent()
                        ? Optional.empty()
                        : connections.inUse(workspace, job.provider()));
    }

    /** The one it lives in. */
    Optional<ActiveConnection> current(WorkspaceId workspace, Job job) {
        return job.remoteConnection().flatMap(id -> connections.find(workspace, id));
    }

    /** Where the vendor tells us; asks it to authenticate itself where that was not done yet. */
    WebhookTarget webhooks(WorkspaceId workspace, VoiceProvider provider, ActiveConnection connection) {
        var known = connection.webhookCredentialId();
        return new WebhookTarget(
                webhookAddress.of(connection.provider(), connection.id()),
                known == null ? prepare(workspace, provider, connection) : known);
    }

    /** Several agents of a connection may be published at once; the vendor is asked once. */
    private @Nullable String prepare(WorkspaceId workspace, VoiceProvider provider, ActiveConnection connection) {
        var lock = preparing.get(connection.id());
        lock.lock();
        try {
            var prepared = connections.find(workspace, connection.id()).map(ActiveConnection::webhookCredentialId);
            if (prepared.isPresent()) {
                return prepared.get();
            }
            var credentialId = provider.prepareWebhooks(connection.credentials(), connection.webhookSecret());
            connections.webhooksPrepared(workspace, connection.id(), credentialId);
            return credentialId;
        } finally {
            lock.unlock();
        }
    }
}
