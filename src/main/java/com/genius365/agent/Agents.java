package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.RemoteAgent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agents for the features that work with them. No screen uses it. */
@Component
public class Agents {

    /** The topic under which a step of publishing is announced; the key is the workspace's id. */
    public static final String TOPIC = "agent";

    /**
     * An agent that can be called.
     *
     * @param connection the account it lives in
     * @param externalId the vendor's id of it
     */
    public record CallableAgent(AgentId id, String name, ConnectionId connection, String externalId) {}

    /** Whose agent a vendor's id means. */
    public record OwnedAgent(WorkspaceId workspace, AgentId id, String name) {}

    private final AgentRepository agents;
    private final AgentDeploymentRepository deployments;
    private final JdbcClient jdbc;

    Agents(AgentRepository agents, AgentDeploymentRepository deployments, JdbcClient jdbc) {
        this.agents = agents;
        this.deployments = deployments;
        this.jdbc = jdbc;
    }

    /** @throws Refusal where it was never published */
    @InWorkspace
    @Transactional(readOnly = true)
    public CallableAgent callable(WorkspaceId workspace, AgentId id) {
        var agent = agents.findPresent(id.value()).orElseThrow(() -> new NotFoundException("This agent"));
        var active = deployments.findPresent(id.value()).stream()
                .filter(AgentDeployment::isActive)
                .findFirst()
                .orElseThrow();
        var remote = active.remote().map(RemoteAgent::id);
        var connection = active.remoteConnection();
        if (remote.isEmpty() || connection.isEmpty()) {
            throw new Refusal("Publish this agent before calling with it.");
        }
        return new CallableAgent(id, agent.name(), connection.get(), remote.get());
    }

    /** The vendor's id of the agent in that account, also where its calls run elsewhere by now or it was deleted here. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<String> externalId(WorkspaceId workspace, AgentId id, ConnectionId connection) {
        return deployments.findAll(id.value(), connection.value()).stream()
                .flatMap(it -> it.remote().map(RemoteAgent::id).stream())
                .findFirst();
    }

    /** The documents that the agent has in that account, by what was last published there; some may not be active any more. */
    @InWorkspace
    @Transactional(readOnly = true)
    public List<UUID> documents(WorkspaceId workspace, AgentId id, ConnectionId connection) {
        return jdbc.sql("""
                        select cast(jsonb_array_elements_text(coalesce(published.content, a.content) -> 'documents') as uuid)
                        from agent a
                        left join lateral (
                            select v.content from agent_deployment d
                            join agent_version v on v.workspace_id = d.workspace_id and v.agent_id = d.agent_id
                                 and v.number = coalesce(d.published_version, d.wanted_version)
                            where d.workspace_id = a.workspace_id and d.agent_id = a.id
                              and d.remote_connection_id = :connection
                            order by d.removed_at desc nulls first limit 1) published on true
                        where a.workspace_id = :workspace and a.id = :agent""")
                .param("connection", connection.value())
                .param("workspace", workspace.value())
                .param("agent", id.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** For a webhook, whose workspace is not known yet. */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<OwnedAgent> findOwner(ConnectionId connection, String externalId) {
        return jdbc.sql("""
                        select agent.workspace_id, agent.id, agent.name
                        from agent_deployment d
                        join agent on agent.workspace_id = d.workspace_id and agent.id = d.agent_id
                        where d.remote_connection_id = :connection and d.remote_id = :external
                        order by d.removed_at nulls first limit 1""")
                .param("connection", connection.value())
                .param("external", externalId)
                .query((row, number) -> new OwnedAgent(
                        new WorkspaceId(row.getObject(1, UUID.class)),
                        new AgentId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .optional();
    }
}
