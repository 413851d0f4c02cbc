package com.genius365.integration.ui;

import com.genius365.access.PartnerId;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionKeys;
import com.genius365.integration.ConnectionSummary;
import com.genius365.integration.PartnerConnection;
import com.genius365.integration.PartnerConnectionService;
import java.util.List;
import java.util.Optional;

/** The connections of a partner. */
record PartnerConnectionDoor(PartnerConnectionService connections, PartnerId partner) implements ConnectionDoor {

    @Override
    public List<ConnectionSummary> list() {
        return connections.list(partner).stream()
                .map(PartnerConnection::connection)
                .toList();
    }

    @Override
    public ConnectionId connect(ConnectionDraft draft) {
        return connections.connect(partner, draft);
    }

    @Override
    public void rename(ConnectionSummary connection, String name) {
        connections.rename(partner, connection.id(), connection.version(), name);
    }

    @Override
    public Optional<String> replaceKeys(ConnectionSummary connection, ConnectionKeys keys) {
        return connections.replaceKeys(partner, connection.id(), connection.version(), keys);
    }

    @Override
    public void enable(ConnectionSummary connection, boolean enabled) {
        connections.enable(partner, connection.id(), connection.version(), enabled);
    }

    @Override
    public void disconnect(ConnectionSummary connection) {
        connections.disconnect(partner, connection.id(), connection.version());
    }

    @Override
    public Optional<String> check(ConnectionSummary connection) {
        return connections.check(partner, connection.id());
    }
}
