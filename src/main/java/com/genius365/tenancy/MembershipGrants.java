package com.genius365.tenancy;

import com.genius365.access.Feature;
import com.genius365.access.Grants;
import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceGrant;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What memberships allow. A partner's owners and admins administer each of its workspaces; a membership that allows more
 * counts instead.
 */
@Component
class MembershipGrants implements Grants {

    private static final String STANDINGS = """
            select w.id, w.partner_id, w.slug, w.name, w.time_zone, wm.role as own_role, pm.role as partner_role,
                   w.features_on, w.features_off, p.features_on as partners_on, p.features_off as partners_off
            from app_user u
            join workspace w on w.status = 'ACTIVE'
            join partner p on p.id = w.partner_id and p.status = 'ACTIVE'
            left join workspace_member wm on wm.workspace_id = w.id and wm.user_id = u.id
            left join partner_member pm on pm.partner_id = w.partner_id and pm.user_id = u.id
            where u.id = :user and u.is_active and (wm.user_id is not null or pm.role in ('OWNER', 'ADMIN'))
            """;

    private final JdbcClient jdbc;

    MembershipGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WorkspaceGrant> inWorkspace(UserId user, WorkspaceId workspace) {
        return jdbc.sql(STANDINGS + " and w.id = :workspace")
                .param("user", user.value())
                .param("workspace", workspace.value())
                .query(MembershipGrants::grant)
                .optional();
    }

    Optional<WorkspaceGrant> bySlug(UserId user, PartnerId partner, String slug) {
        return jdbc.sql(STANDINGS + " and w.partner_id = :partner and w.slug = :slug")
                .param("user", user.value())
                .param("partner", partner.value())
                .param("slug", slug)
                .query(MembershipGrants::grant)
                .optional();
    }

    List<WorkspaceGrant> inPartnersWorkspaces(UserId user, PartnerId partner) {
        return jdbc.sql(STANDINGS + " and w.partner_id = :partner order by w.name")
                .param("user", user.value())
                .param("partner", partner.value())
                .query(MembershipGrants::grant)
                .list();
    }

    /** @param slug null: of all of them */
    int closed(UserId user, PartnerId partner, @Nullable String slug) {
        return jdbc.sql("""
                        select count(*) from app_user u
                        join partner p on p.id = :partner and p.status = 'ACTIVE'
                        join workspace w on w.partner_id = p.id and w.status <> 'ACTIVE'
                        where u.id = :user and u.is_active and (cast(:slug as text) is null or w.slug = :slug)
                          and (exists (select from workspace_member m where m.workspace_id = w.id and m.user_id = u.id)
                            or exists (select from partner_member m where m.partner_id = p.id and m.user_id = u.id
                                       and m.role in ('OWNER', 'ADMIN')))""")
                .param("user", user.value())
                .param("partner", partner.value())
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    /** The workspaces a person opened, the latest first. */
    List<WorkspaceId> visited(UserId user, PartnerId partner) {
        return jdbc.sql("""
                        select workspace_id from workspace_visit
                        where user_id = :user and partner_id = :partner order by at desc""")
                .param("user", user.value())
                .param("partner", partner.value())
                .query((row, number) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Only for people of the partner; a super admin on a visit leaves no trace here. */
    void visit(UserId user, WorkspaceGrant grant, Instant at) {
        jdbc.sql("""
                        insert into workspace_visit (partner_id, user_id, workspace_id, at)
                        select :partner, u.id, :workspace, :at from app_user u
                        where u.id = :user and u.partner_id = :partner
                        on conflict (user_id, workspace_id) do update set at = excluded.at""")
                .param("partner", grant.partner().value())
                .param("user", user.value())
                .param("workspace", grant.workspace().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<PartnerRole> inPartner(UserId user, PartnerId partner) {
        return jdbc.sql("""
                        select pm.role from partner_member pm
                        join partner p on p.id = pm.partner_id and p.status = 'ACTIVE'
                        join app_user u on u.id = pm.user_id and u.is_active
                        where pm.user_id = :user and pm.partner_id = :partner""")
                .param("user", user.value())
                .param("partner", partner.value())
                .query((row, number) -> PartnerRole.valueOf(row.getString(1)))
                .optional();
    }

    @Override
    public boolean isSuperAdmin(UserId user) {
        return jdbc.sql("select from app_user where id = :user and is_active and is_super_admin")
                .param("user", user.value())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    @Override
    public PartnerId partnerOf(WorkspaceId workspace) {
        return jdbc.sql("select partner_id from workspace where id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new PartnerId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFoundException("This workspace"));
    }

    private static WorkspaceGrant grant(ResultSet row, int number) throws SQLException {
        var own = row.getString("own_role");
        var administers = isAdministrator(row.getString("partner_role"));
        var ownRole = own == null ? null : WorkspaceRole.valueOf(own);
        var viaPartner = administers && (ownRole == null || ownRole.compareTo(WorkspaceRole.ADMIN) < 0);
        if (!viaPartner && ownRole == null) {
            throw new IllegalStateException("A standing without a role");
        }
        return new WorkspaceGrant(
                new WorkspaceId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                viaPartner || ownRole == null ? WorkspaceRole.ADMIN : ownRole,
                features(row),
                viaPartner,
                false);
    }

    /** What the workspace has switched on, of what its partner has. */
    private static Set<Feature> features(ResultSet row) throws SQLException {
        var own = Feature.switched(names(row, "features_on"), names(row, "features_off"));
        own.retainAll(Feature.switched(names(row, "partners_on"), names(row, "partners_off")));
        return own;
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static boolean isAdministrator(@Nullable String partnerRole) {
        return partnerRole != null && PartnerRole.valueOf(partnerRole).administersWorkspaces();
    }
}
