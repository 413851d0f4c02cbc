package com.genius365.call;

import com.genius365.access.Grants;
import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.common.Ids;
import com.genius365.database.ChangeNotices;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.ToolCalls.Use;
import com.genius365.tool.RunnableTool;
import com.genius365.tool.ToolAnswer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what tools were asked in calls, and that each is asked once; each method is one transaction. */
@Component
class ToolCallBook {

    /** Where a tool is asked. */
    record Place(ConnectionId connection, String externalCallId) {}

    /** What came of it. */
    record Kept(boolean isFailed, String text) {

        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /** Beyond the tool's own time: until then a repeated request waits for the first. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Grants grants;
    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final Clock clock;

    ToolCallBook(Grants grants, JdbcClient jdbc, ChangeNotices notices, Clock clock) {
        this.grants = grants;
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whose call it is, by the vendor's id of it or by the one that we gave the vendor. */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<WorkspaceId> findOwner(Place place, @Nullable UUID reference) {
        return jdbc.sql("""
                        select workspace_id from call_reference
                        where connection_id = :connection and external_id = :external
                        union all
                        select workspace_id from call where id = :reference and connection_id = :connection
                        limit 1""")
                .param("connection", place.connection().value())
                .param("external", place.externalCallId())
                .param("reference", reference, java.sql.Types.OTHER)
                .query((row, number) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whose call it is, where its vendor did not say, by the same ids. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<AgentId> findAgent(WorkspaceId workspace, Place place, @Nullable UUID reference) {
        return jdbc.sql("""
                        select agent_id from call
                        where workspace_id = :workspace and connection_id = :connection and agent_id is not null
                          and id in (:reference, (select call_id from call_reference
                                                  where workspace_id = :workspace and connection_id = :connection
                                                    and external_id = :external))
                        limit 1""")
                .param("workspace", workspace.value())
                .param("connection", place.connection().value())
                .param("external", place.externalCallId())
                .param("reference", reference, java.sql.Types.OTHER)
                .query((row, number) -> new AgentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Takes it up. Empty: somebody did before, and it is not long ago. */
    @InWorkspace
    @Transactional
    public Optional<UUID> begin(WorkspaceId workspace, Place place, RunnableTool tool, Use use) {
        var now = clock.instant();
        var id = jdbc.sql("""
                        insert into call_tool_call (id, partner_id, workspace_id, connection_id, external_call_id,
                                                    external_id, tool_id, tool_name, arguments, at, deadline_at)
                        values (:id, :partner, :workspace, :connection, :call, :use, :tool, :name, :arguments, :now,
                                :deadline)
                        on conflict (workspace_id, connection_id, external_call_id, tool_id, external_id)
                        do update set deadline_at = excluded.deadline_at
                            where call_tool_call.state = 'RUNNING' and call_tool_call.deadline_at < :now
                        returning id""")
                .param("id", Ids.next())
                .param("partner", grants.partnerOf(workspace).value())
                .param("workspace", workspace.value())
                .param("connection", place.connection().value())
                .param("call", place.externalCallId())
                .param("use", use.id())
                .param("tool", tool.id().value())
                .param("name", tool.name())
                .param("arguments", use.arguments().toString())
                .param("now", Timestamp.from(now))
                .param("deadline", Timestamp.from(now.plus(tool.timeout()).plus(MARGIN)))
                .query(UUID.class)
                .optional();
        notices.announceAfterCommit(CallChanges.TOPIC, workspace.toString());
        return id;
    }

    @InWorkspace
    @Transactional
    public void finish(WorkspaceId workspace, UUID id, ToolAnswer answer) {
        jdbc.sql("""
                        update call_tool_call set state = :state, failure = :failure, http_status = :status,
                               answer = :answer, duration_millis = :millis
                        where workspace_id = :workspace and id = :id""")
                .param("state", answer.isFailed() ? "FAILED" : "ANSWERED")
                .param("failure", answer.failure())
                .param("status", answer.httpStatus() == 0 ? null : answer.httpStatus(), java.sql.Types.INTEGER)
                .param("answer", answer.body())
                .param("millis", answer.took().toMillis())
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
        notices.announceAfterCommit(CallChanges.TOPIC, workspace.toString());
    }

    /** What was answered before; empty: nothing yet. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<Kept> find(WorkspaceId workspace, Place place, RunnableTool tool, Use use) {
        return jdbc.sql("""
                        select state, failure, coalesce(answer, '') as answer, coalesce(http_status, 0) as http_status
                        from call_tool_call
                        where workspace_id = :workspace and connection_id = :connection and external_call_id = :call
                          and tool_id = :tool and external_id = :use and state <> 'RUNNING'""")
                .param("workspace", workspace.value())
                .param("connection", place.connection().value())
                .param("call", place.externalCallId())
                .param("tool", tool.id().value())
                .param("use", use.id())
                .query((row, number) -> {
                    var answer = new ToolAnswer(
                            row.getString("failure"),
                            row.getInt("http_status"),
                            row.getString("answer"),
                            Duration.ZERO);
                    return new Kept(answer.isFailed(), answer.forModel());
                })
                .optional();
    }
}
