package com.genius365.tenancy;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whom one can look as in a workspace. */
@Component
class VisitDirectory {

    /** A workspace that somebody wants to visit. */
    record Place(PartnerId partner, String slug, String name, boolean isOpen) {}

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    VisitDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> place(WorkspaceId workspace) {
        return jdbc.sql("select partner_id, slug, name, workspace_is_open(id) from workspace where id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new Place(
                        new PartnerId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4)))
                .optional();
    }

    List<VisitCandidate> candidates(WorkspaceId workspace) {
        return jdbc.sql("""
                        select u.id, u.email, m.role,
                               coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email::text) as name
                        from workspace_member m join app_user u on u.id = m.user_id and u.is_active
                        where m.workspace_id = :workspace
                        order by array_position(array['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'], m.role), name limit :most""")
                .param("workspace", workspace.value())
                .param("most", MOST)
                .query((row, number) -> new VisitCandidate(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        WorkspaceRole.valueOf(row.getString("role"))))
                .list();
    }
}
