package com.genius365.integration;

import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Vault;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes connections where nobody types them in, with keys that are known to work. No screen uses it. */
@Component
public class ConnectionSetup {

    private final EntityManager entities;
    private final Vault vault;
    private final Clock clock;

    ConnectionSetup(EntityManager entities, Vault vault, Clock clock) {
        this.entities = entities;
        this.vault = vault;
        this.clock = clock;
    }

    /** One of the workspace's own. */
    @SystemWide
    @Transactional
    public ConnectionId connect(PartnerId partner, WorkspaceId workspace, ConnectionDraft draft) {
        return save(partner, workspace, draft);
    }

    /** One of the partner's, and the default of the workspaces it is assigned to. */
    @SystemWide
    @Transactional
    public ConnectionId provide(PartnerId partner, List<WorkspaceId> workspaces, ConnectionDraft draft) {
        var id = save(partner, null, draft);
        workspaces.forEach(workspace -> entities.persist(new ConnectionAssignment(partner, workspace, id, true)));
        entities.flush();
        return id;
    }

    private ConnectionId save(PartnerId partner, @Nullable WorkspaceId workspace, ConnectionDraft draft) {
        var connection = new Connection(partner, workspace, draft, vault, clock.instant());
        connection.checked(null, clock.instant());
        entities.persist(connection);
        // Whoever asked may refer to it in SQL.
        entities.flush();
        return connection.connectionId();
    }
}
