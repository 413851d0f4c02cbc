package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.knowledge.DocumentChanged;
import com.genius365.tool.ToolChanged;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has agents published again when something they use has changed: in the transaction of that change, so that neither is
 * there without the other.
 */
@Component
class AgentRenewalBook {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentRenewalBook(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ToolChanged changed) {
        renew(changed.workspace(), "tools", changed.tool().value());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentChanged changed) {
        renew(changed.workspace(), "documents", changed.document().value());
    }

    private void renew(WorkspaceId workspace, String library, UUID id) {
        var renewed = jdbc.sql("""
                        update agent_deployment d
                        set sync_state = 'PENDING', sync_error = null, sync_attempts = 0, next_sync_at = :now,
                            version = d.version + 1
                        from agent_version v
                        where d.workspace_id = :workspace and d.removed_at is null
                          and v.workspace_id = d.workspace_id and v.agent_id = d.agent_id and v.number = d.wanted_version
                          and v.content -> :library @> to_jsonb(cast(:id as text))""")
                .param("workspace", workspace.value())
                .param("library", library)
                .param("id", id.toString())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (renewed > 0) {
            events.publishEvent(new PublishingRequested(workspace));
        }
    }
}
