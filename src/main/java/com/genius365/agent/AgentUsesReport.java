package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import com.genius365.knowledge.DocumentId;
import com.genius365.knowledge.DocumentUses;
import com.genius365.tool.ToolUses;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the libraries of tools and documents, which know no agents, which agents use what. */
@Component
class AgentUsesReport implements ToolUses, DocumentUses {

    private final JdbcClient jdbc;

    AgentUsesReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> agentsUsing(WorkspaceId workspace, UUID tool) {
        return using(workspace, "tools", tool).stream().map(Use::agentName).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(WorkspaceId workspace, DocumentId document) {
        return using(workspace, "documents", document.value());
    }

    /** Asked by a job, which is in no workspace. */
    @Override
    @InWorkspace
    @Transactional(readOnly = true)
    public Set<String> copiesInUse(WorkspaceId workspace, ConnectionId connection) {
        return jdbc
                .sql("""
                        select distinct jsonb_array_elements_text(vendor_knowledge) from agent_deployment
                        where workspace_id = :workspace and remote_connection_id = :connection
                          and (removed_at is null or next_sync_at is not null)""")
                .param("workspace", workspace.value())
                .param("connection", connection.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In what stands here, or in what is published. */
    private List<Use> using(WorkspaceId workspace, String library, UUID id) {
        return jdbc.sql("""
                        select a.id, a.name from agent a
                        where a.workspace_id = :workspace and a.removed_at is null
                          and (a.content -> :library @> to_jsonb(cast(:id as text))
                            or exists (select from agent_deployment d
                                       join agent_version v on v.workspace_id = d.workspace_id and v.agent_id = d.agent_id
                                            and v.number in (d.wanted_version, d.published_version)
                                       where d.workspace_id = a.workspace_id and d.agent_id = a.id and d.removed_at is null
                                         and v.content -> :library @> to_jsonb(cast(:id as text))))
                        order by lower(a.name), a.id""")
                .param("workspace", workspace.value())
                .param("library", library)
                .param("id", id.toString())
                .query((row, number) -> new Use(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
