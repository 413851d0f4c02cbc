package com.genius365.tenancy;

import com.genius365.access.WorkspaceId;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the limits of workspaces. */
@Component
class WorkspaceLimitStore {

    private final JdbcClient jdbc;

    WorkspaceLimitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkspaceLimit> find(WorkspaceId workspace) {
        return jdbc.sql("""
                        select users, agents, minutes_per_month, concurrent_calls
                        from workspace_limit where workspace_id = :workspace""")
                .param("workspace", workspace.value())
                .query((row, number) -> new WorkspaceLimit(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .optional();
    }

    void lock(WorkspaceId workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('limit/' || :workspace, 0))")
                .param("workspace", workspace.toString())
                .query((row, number) -> 0)
                .list();
    }

    ZoneId timeZone(WorkspaceId workspace) {
        return jdbc.sql("select time_zone from workspace where id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> ZoneId.of(row.getString(1)))
                .single();
    }

    void set(WorkspaceId workspace, WorkspaceLimit limit) {
        jdbc.sql("""
                        insert into workspace_limit
                            (workspace_id, partner_id, users, agents, minutes_per_month, concurrent_calls)
                        select w.id, w.partner_id, :users, :agents, :minutes, :calls from workspace w where w.id = :workspace
                        on conflict (workspace_id) do update set users = excluded.users, agents = excluded.agents,
                            minutes_per_month = excluded.minutes_per_month,
                            concurrent_calls = excluded.concurrent_calls""")
                .param("workspace", workspace.value())
                .param("users", limit.users())
                .param("agents", limit.agents())
                .param("minutes", limit.minutesPerMonth())
                .param("calls", limit.concurrentCalls())
                .update();
    }
}
