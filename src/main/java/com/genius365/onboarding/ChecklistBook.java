package com.genius365.onboarding;

import com.genius365.access.Grants;
import com.genius365.access.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which workspaces want no hints. Works in the transaction of its caller. */
@Component
class ChecklistBook {

    private final JdbcClient jdbc;
    private final Grants grants;

    ChecklistBook(JdbcClient jdbc, Grants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    boolean isDismissed(WorkspaceId workspace) {
        return jdbc.sql("select exists (select from workspace_checklist where workspace_id = :workspace)")
                .param("workspace", workspace.value())
                .query(Boolean.class)
                .single();
    }

    void dismiss(WorkspaceId workspace, Instant at) {
        jdbc.sql("""
                        insert into workspace_checklist (workspace_id, partner_id, dismissed_at)
                        values (:workspace, :partner, :at) on conflict do nothing""")
                .param("workspace", workspace.value())
                .param("partner", grants.partnerOf(workspace).value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
