package com.genius365.integration;

import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Vault;
import com.genius365.provider.Provider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens connections for the features that work with vendors. No screen uses it. */
@Component
public class Connections {

    /** The topic under which a changed connection is announced; the key is its id. */
    public static final String TOPIC = "connection";

    private final ConnectionRepository connections;
    private final Vault vault;

    Connections(ConnectionRepository connections, Vault vault) {
        this.connections = connections;
        this.vault = vault;
    }

    /** The connection that the workspace's agents of this vendor use. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<ActiveConnection> inUse(WorkspaceId workspace, Provider provider) {
        return connections.usableIn(workspace.value()).stream()
                .filter(connection -> connection.provider() == provider && connection.isEnabled())
                .findFirst()
                .map(connection -> connection.open(vault));
    }

    /** That connection, enabled or not, while it exists. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<ActiveConnection> find(WorkspaceId workspace, ConnectionId id) {
        return connections.usableIn(workspace.value()).stream()
                .filter(connection -> connection.connectionId().equals(id))
                .findFirst()
                .map(connection -> connection.open(vault));
    }

    @InWorkspace
    @Transactional
    public void webhooksPrepared(WorkspaceId workspace, ConnectionId id, @Nullable String credentialId) {
        connections.findPresent(id.value()).ifPresent(connection -> connection.webhooksPrepared(credentialId));
    }

    /** For a webhook, whose workspace is not known yet. */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<ActiveConnection> findForWebhook(ConnectionId id) {
        return connections.findPresent(id.value()).map(connection -> connection.open(vault));
    }
}
