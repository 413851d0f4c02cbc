package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.Connections;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.WebhookTarget;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Through which account an agent is brought to its vendor. */
@Component
class AgentConnections {

    private final Connections connections;
    private final WebhookAddress webhookAddress;

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
        var credentialId = connection.webhookCredentialId();
        if (credentialId == null) {
            credentialId = provider.prepareWebhooks(connection.credentials(), connection.webhookSecret());
            connections.webhooksPrepared(workspace, connection.id(), credentialId);
        }
        return new WebhookTarget(webhookAddress.of(connection.provider(), connection.id()), credentialId);
    }
}
