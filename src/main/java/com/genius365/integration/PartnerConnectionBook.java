package com.genius365.integration;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Vault;
import com.genius365.database.ChangeNotices;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the connections of a partner; each method is one transaction in the partner that its caller has opened. */
@Component
class PartnerConnectionBook {

    private final ConnectionRepository connections;
    private final ConnectionAssignmentRepository assignments;
    private final Vault vault;
    private final ChangeNotices notices;
    private final Clock clock;

    PartnerConnectionBook(
            ConnectionRepository connections,
            ConnectionAssignmentRepository assignments,
            Vault vault,
            ChangeNotices notices,
            Clock clock) {
        this.connections = connections;
        this.assignments = assignments;
        this.vault = vault;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param workspaces whose assignments are told of */
    @Transactional(readOnly = true)
    public List<PartnerConnection> list(PartnerId partner, Collection<WorkspaceId> workspaces) {
        var all = assignments.ofPartner(partner.value());
        return connections.ofPartner(partner.value()).stream()
                .map(connection -> {
                    var uses = all.stream()
                            .filter(it -> it.connection().equals(connection.connectionId()))
                            .filter(it -> workspaces.contains(it.workspace()))
                            .map(ConnectionAssignment::use)
                            .toList();
                    return new PartnerConnection(connection.partnerSummary(!uses.isEmpty()), uses);
                })
                .toList();
    }

    @Transactional
    public ConnectionId add(PartnerId partner, ConnectionDraft draft) {
        return connections
                .save(new Connection(partner, null, draft, vault, clock.instant()))
                .connectionId();
    }

    @Transactional
    public void change(PartnerId partner, ConnectionId id, long version, Consumer<Connection> change) {
        change.accept(own(partner, id, version));
        notices.announce(Connections.TOPIC, id.toString());
    }

    @Transactional
    public void replaceKeys(PartnerId partner, ConnectionId id, long version, ConnectionKeys keys) {
        own(partner, id, version).replaceKeys(keys, vault);
        // Another account may well answer.
        connections.available(id.value());
        notices.announce(Connections.TOPIC, id.toString());
    }

    @Transactional
    public void remove(PartnerId partner, ConnectionId id, long version) {
        own(partner, id, version).remove(clock.instant());
        notices.announce(Connections.TOPIC, id.toString());
    }

    @Transactional(readOnly = true)
    public ActiveConnection open(PartnerId partner, ConnectionId id) {
        return connections.ofPartner(partner.value()).stream()
                .filter(connection -> connection.connectionId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This connection"))
                .open(vault);
    }

    /**
     * Lets those workspaces use the connection and no others.
     *
     * @param known the partner's workspaces; what is assigned to any other stays
     */
    @Transactional
    public void assign(PartnerId partner, ConnectionId id, List<ConnectionUse> uses, Set<WorkspaceId> known) {
        // All of them, so that no two become a workspace's default at once.
        var all = connections.lockOfPartner(partner.value());
        var connection = all.stream()
                .filter(it -> it.connectionId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This connection"));
        var rivals = new HashSet<ConnectionId>();
        all.stream()
                .filter(it -> it.provider() == connection.provider())
                .filter(it -> !it.connectionId().equals(id))
                .forEach(it -> rivals.add(it.connectionId()));
        var wanted = new HashMap<WorkspaceId, Boolean>();
        uses.forEach(use -> wanted.put(use.workspace(), use.isDefault()));
        var missing = new HashMap<>(wanted);
        for (var assignment : assignments.ofPartner(partner.value())) {
            var isDefault = wanted.get(assignment.workspace());
            if (rivals.contains(assignment.connection())) {
                if (Boolean.TRUE.equals(isDefault)) {
                    assignment.makeDefault(false);
                }
            } else if (assignment.connection().equals(id)) {
                if (isDefault != null) {
                    assignment.makeDefault(isDefault);
                    missing.remove(assignment.workspace());
                } else if (known.contains(assignment.workspace())) {
                    assignments.delete(assignment);
                }
            }
        }
        missing.forEach((workspace, isDefault) ->
                assignments.save(new ConnectionAssignment(partner, workspace, id, isDefault)));
        notices.announce(Connections.TOPIC, id.toString());
    }

    private Connection own(PartnerId partner, ConnectionId id, long version) {
        var connection = connections
                .findPresent(id.value())
                .filter(it -> it.isOf(partner))
                .orElseThrow(() -> new NotFoundException("This connection"));
        if (connection.version() != version) {
            throw new ChangedMeanwhileException("This connection");
        }
        return connection;
    }
}
