package com.genius365.integration;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** A partner's connection that a workspace may use. */
@Entity
@Table(name = "connection_assignment")
class ConnectionAssignment {

    @Embeddable
    record Id(UUID workspaceId, UUID connectionId) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    @EmbeddedId
    private Id id;

    private UUID partnerId;

    private boolean isDefault;

    @SuppressWarnings("NullAway.Init")
    protected ConnectionAssignment() {}

    ConnectionAssignment(PartnerId partner, WorkspaceId workspace, ConnectionId connection, boolean isDefault) {
        this.id = new Id(workspace.value(), connection.value());
        this.partnerId = partner.value();
        this.isDefault = isDefault;
    }

    void makeDefault(boolean isDefaultNow) {
        isDefault = isDefaultNow;
    }

    ConnectionId connection() {
        return new ConnectionId(id.connectionId());
    }

    WorkspaceId workspace() {
        return new WorkspaceId(id.workspaceId());
    }

    ConnectionUse use() {
        return new ConnectionUse(workspace(), isDefault);
    }
}
