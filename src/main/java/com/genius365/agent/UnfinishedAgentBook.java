package com.genius365.agent;

import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.UnfinishedAgentService.Unfinished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people began to type in; the oldest of too many goes. */
@Component
class UnfinishedAgentBook {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnfinishedAgentBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Unfinished> list(WorkspaceId workspace, UserId user) {
        return jdbc.sql("""
                        select id, content, step, edited_at from agent_unfinished
                        where workspace_id = :workspace and user_id = :user
                        order by edited_at desc, id""")
                .param("workspace", workspace.value())
                .param("user", user.value())
                .query((row, number) -> unfinished(row))
                .list();
    }

    @Transactional
    public void save(WorkspaceId workspace, UserId user, UUID id, UnfinishedAgent content, int step) {
        jdbc.sql("""
                        insert into agent_unfinished (id, partner_id, workspace_id, user_id, content, step, edited_at)
                        select :id, partner_id, id, :user, :content::jsonb, :step, :now
                        from workspace where id = :workspace
                        on conflict (id) do update
                            set content = excluded.content, step = excluded.step, edited_at = excluded.edited_at
                            where agent_unfinished.workspace_id = excluded.workspace_id
                              and agent_unfinished.user_id = excluded.user_id""")
                .param("id", id)
                .param("user", user.value())
                .param("workspace", workspace.value())
                .param("content", AgentJson.unfinished(content))
                .param("step", step)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        delete from agent_unfinished
                        where workspace_id = :workspace and user_id = :user and id not in (
                            select id from agent_unfinished where workspace_id = :workspace and user_id = :user
                            order by edited_at desc, id limit :most)""")
                .param("workspace", workspace.value())
                .param("user", user.value())
                .param("most", MOST)
                .update();
    }

    @Transactional
    public void remove(WorkspaceId workspace, UserId user, UUID id) {
        jdbc.sql("delete from agent_unfinished where workspace_id = :workspace and user_id = :user and id = :id")
                .param("workspace", workspace.value())
                .param("user", user.value())
                .param("id", id)
                .update();
    }

    private static Unfinished unfinished(ResultSet row) throws SQLException {
        var content = AgentJson.unfinished(row.getString(2));
        return new Unfinished(
                row.getObject(1, UUID.class),
                content.draft(),
                content.numbers(),
                row.getInt(3),
                row.getTimestamp(4).toInstant());
    }
}
