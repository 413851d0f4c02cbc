package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.tenancy.WorkspaceLimit;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who belongs to a workspace. Works in the transaction of its caller. */
@Component
class WorkspaceMemberBook {

    /** What is needed to write of a workspace. */
    record Workspace(PartnerId partner, String name, String slug, int userLimit) {}

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    WorkspaceMemberBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends, nobody else changes who belongs to the workspace. It does not stand in the way of what
     * only refers to the workspace.
     */
    Workspace lock(WorkspaceId workspace) {
        return jdbc.sql("""
                        select w.partner_id, w.name, w.slug, coalesce(l.users, :usual) as user_limit
                        from workspace w left join workspace_limit l on l.workspace_id = w.id
                        where w.id = :workspace and w.status <> 'ARCHIVED' for no key update of w""")
                .param("usual", WorkspaceLimit.DEFAULT.users())
                .param("workspace", workspace.value())
                .query((row, number) -> new Workspace(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getString("name"),
                        row.getString("slug"),
                        row.getInt("user_limit")))
                .optional()
                .orElseThrow(() -> new NotFoundException("This workspace"));
    }

    /** Owners first, then by name. */
    List<WorkspaceMember> list(WorkspaceId workspace) {
        return jdbc.sql("""
                        select u.id, u.email, trim(u.first_name || ' ' || u.last_name) as name, u.is_active,
                               m.role, m.created_at, pm.user_id is not null as is_of_team, a.hash as picture
                        from workspace_member m
                        join app_user u on u.id = m.user_id
                        left join partner_member pm on pm.partner_id = m.partner_id and pm.user_id = m.user_id
                        left join account_picture a on a.user_id = m.user_id
                        where m.workspace_id = :workspace
                        order by array_position(array['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'], m.role),
                                 lower(trim(u.first_name || ' ' || u.last_name)), u.email
                        limit :most""")
                .param("workspace", workspace.value())
                .param("most", MOST)
                .query((row, number) -> new WorkspaceMember(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("name").isEmpty() ? row.getString("email") : row.getString("name"),
                        row.getString("email"),
                        WorkspaceRole.valueOf(row.getString("role")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("is_of_team"),
                        row.getBoolean("is_active"),
                        PersonLookup.picture(row)))
                .list();
    }

    Optional<WorkspaceRole> roleOf(WorkspaceId workspace, UserId user) {
        return jdbc.sql("select role from workspace_member where workspace_id = :workspace and user_id = :user")
                .param("workspace", workspace.value())
                .param("user", user.value())
                .query((row, number) -> WorkspaceRole.valueOf(row.getString(1)))
                .optional();
    }

    /** Those whose account is open. */
    long owners(WorkspaceId workspace) {
        return jdbc.sql("""
                        select count(*) from workspace_member m join app_user u on u.id = m.user_id and u.is_active
                        where m.workspace_id = :workspace and m.role = 'OWNER'""")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single();
    }

    boolean hasMember(WorkspaceId workspace, String email) {
        return jdbc.sql("""
                        select exists (select from workspace_member m join app_user u on u.id = m.user_id
                                       where m.workspace_id = :workspace and u.email = cast(:email as citext))""")
                .param("workspace", workspace.value())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** Members, and those who may become members by an open invitation. */
    long seatsTaken(WorkspaceId workspace, Instant now) {
        return jdbc.sql("""
                        select (select count(*) from workspace_member where workspace_id = :workspace)
                             + (select count(*) from workspace_invitation i
                                where i.workspace_id = :workspace and i.accepted_at is null and i.cancelled_at is null
                                  and i.expires_at > :now)
                             + (select count(*) from team_invitation_workspace a
                                join team_invitation i on i.id = a.invitation_id and i.partner_id = a.partner_id
                                where a.workspace_id = :workspace and i.accepted_at is null and i.cancelled_at is null
                                  and i.expires_at > :now)""")
                .param("workspace", workspace.value())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    int userLimit(WorkspaceId workspace) {
        return jdbc.sql("select users from workspace_limit where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Integer.class)
                .optional()
                .orElse(WorkspaceLimit.DEFAULT.users());
    }

    /** Whoever is a member already stays what they are. */
    void add(PartnerId partner, WorkspaceId workspace, UserId user, WorkspaceRole role, Instant at) {
        jdbc.sql("""
                        insert into workspace_member (partner_id, workspace_id, user_id, role, created_at)
                        values (:partner, :workspace, :user, :role, :at) on conflict do nothing""")
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("user", user.value())
                .param("role", role.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void setRole(WorkspaceId workspace, UserId user, WorkspaceRole role) {
        jdbc.sql("update workspace_member set role = :role where workspace_id = :workspace and user_id = :user")
                .param("role", role.name())
                .param("workspace", workspace.value())
                .param("user", user.value())
                .update();
    }

    void remove(WorkspaceId workspace, UserId user) {
        jdbc.sql("delete from workspace_member where workspace_id = :workspace and user_id = :user")
                .param("workspace", workspace.value())
                .param("user", user.value())
                .update();
    }
}
