package com.genius365.integration.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionKeys;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionSummary;
import java.util.List;
import java.util.Optional;

/** The connections of a workspace. */
record WorkspaceConnectionDoor(ConnectionService connections, WorkspaceId workspace) implements ConnectionDoor {

    @Override
    public List<ConnectionSummary> list() {
        return connections.list(workspace);
    }

    @Override
    public ConnectionId connect(ConnectionDraft draft) {
        return connections.connect(workspace, draft);
    }

    @Override
    public void rename(ConnectionSummary connection, String name) {
        connections.rename(workspace, connection.id(), connection.version(), name);
    }

    @Override
    public Optional<String> replaceKeys(ConnectionSummary connection, ConnectionKeys keys) {
        return connections.replaceKeys(workspace, connection.id(), connection.version(), keys);
    }

    @Override
    public void enable(ConnectionSummary connection, boolean enabled) {
        connections.enable(workspace, connection.id(), connection.version(), enabled);
    }

    @Override
    public void disconnect(ConnectionSummary connection) {
        connections.disconnect(workspace, connection.id(), connection.version());
    }

    @Override
    public Optional<String> check(ConnectionSummary connection) {
        return connections.check(workspace, connection.id());
    }
}
