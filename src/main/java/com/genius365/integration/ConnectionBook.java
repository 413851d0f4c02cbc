package com.genius365.integration;

import com.genius365.access.ChangeLog;
import com.genius365.access.Grants;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.common.Vault;
import com.genius365.database.ChangeNotices;
import com.genius365.provider.Provider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the connections; each method is one transaction in the workspace that its caller has opened. */
@Component
class ConnectionBook {

    private final ConnectionRepository connections;
    private final Grants grants;
    private final Vault vault;
    private final ChangeNotices notices;
    private final Clock clock;

    ConnectionBook(ConnectionRepository connections, Grants grants, Vault vault, ChangeNotices notices, Clock clock) {
        this.connections = connections;
        this.grants = grants;
        this.vault = vault;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ConnectionSummary> list(WorkspaceId workspace) {
        var served = EnumSet.noneOf(Provider.class);
        var rows = new ArrayList<ConnectionSummary>();
        for (var connection : connections.usableIn(workspace.value())) {
            var isInUse = connection.isEnabled() && served.add(connection.provider());
            rows.add(connection.summary(workspace, isInUse));
        }
        return rows;
    }

    @Transactional
    public ConnectionId add(WorkspaceId workspace, ConnectionDraft draft) {
        var connection = new Connection(grants.partnerOf(workspace), workspace, draft, vault, clock.instant());
        return connections.save(connection).connectionId();
    }

    @Transactional
    public void change(WorkspaceId workspace, ConnectionId id, long version, Consumer<Connection> change) {
        change.accept(own(workspace, id, version));
        notices.announce(Connections.TOPIC, id.toString());
    }

    @Transactional
    public void replaceKeys(WorkspaceId workspace, ConnectionId id, long version, ConnectionKeys keys) {
        own(workspace, id, version).replaceKeys(keys, vault);
        // Another account may well answer.
        connections.available(id.value());
        notices.announce(Connections.TOPIC, id.toString());
    }

    @Transactional
    public void remove(WorkspaceId workspace, ConnectionId id, long version) {
        var connection = own(workspace, id, version);
        ChangeLog.about(connection.name());
        connection.remove(clock.instant());
        notices.announce(Connections.TOPIC, id.toString());
    }

    @Transactional(readOnly = true)
    public ActiveConnection open(WorkspaceId workspace, ConnectionId id) {
        return connections.usableIn(workspace.value()).stream()
                .filter(connection -> connection.connectionId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This connection"))
                .open(vault);
    }

    @Transactional
    public void checked(ConnectionId id, @Nullable String failure) {
        connections.findPresent(id.value()).ifPresent(connection -> connection.checked(failure, clock.instant()));
        if (failure == null && connections.available(id.value()) > 0) {
            notices.announceAfterCommit(ConnectionChanges.HEALTH, id.toString());
        }
    }

    private Connection own(WorkspaceId workspace, ConnectionId id, long version) {
        var connection =
                connections.findPresent(id.value()).orElseThrow(() -> new NotFoundException("This connection"));
        if (!connection.belongsTo(workspace)) {
            throw new Refusal("This connection is provided by your agency, which alone can change it.");
        }
        if (connection.version() != version) {
            throw new ChangedMeanwhileException("This connection");
        }
        return connection;
    }
}
