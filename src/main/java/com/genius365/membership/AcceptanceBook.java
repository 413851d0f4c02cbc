package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.SystemWide;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks invitations up by their token, before anyone knows the workspace, and turns them into memberships. */
@Component
class AcceptanceBook {

    private record Found(
            InvitationId id,
            @Nullable UUID workspace,
            @Nullable String slug,
            String role,
            Instant expiresAt,
            @Nullable UUID acceptedBy,
            boolean isForAccount) {}

    private record Assigned(WorkspaceId workspace, WorkspaceRole role) {}

    private static final String WORKSPACE = """
            select i.id, i.email, i.role, i.inviter, i.message, i.expires_at, i.accepted_by, p.name as partner_name,
                   w.id as workspace_id, w.name as place, w.slug, array[]::text[] as workspaces,
                   exists (select from app_user u where u.id = cast(:user as uuid) and u.partner_id = i.partner_id
                           and u.email = i.email and u.is_active) as is_for_account
            from workspace_invitation i
            join workspace w on w.id = i.workspace_id and w.status = 'ACTIVE'
            join partner p on p.id = i.partner_id and p.status = 'ACTIVE'
            where i.token_hash = :hash and i.partner_id = :partner and i.cancelled_at is null
            """;

    private static final String TEAM = """
            select i.id, i.email, i.role, i.inviter, i.message, i.expires_at, i.accepted_by, p.name as partner_name,
                   cast(null as uuid) as workspace_id, p.name as place, cast(null as text) as slug,
                   array(select w.name from team_invitation_workspace a
                         join workspace w on w.id = a.workspace_id and w.status = 'ACTIVE'
                         where a.invitation_id = i.id order by lower(w.name)) as workspaces,
                   exists (select from app_user u where u.id = cast(:user as uuid) and u.partner_id = i.partner_id
                           and u.email = i.email and u.is_active) as is_for_account
            from team_invitation i
            join partner p on p.id = i.partner_id and p.status = 'ACTIVE'
            where i.token_hash = :hash and i.partner_id = :partner and i.cancelled_at is null
            """;

    private final JdbcClient jdbc;
    private final WorkspaceMemberBook members;
    private final TeamBook team;
    private final MembershipReporter reporter;
    private final Clock clock;

    AcceptanceBook(
            JdbcClient jdbc, WorkspaceMemberBook members, TeamBook team, MembershipReporter reporter, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.team = team;
        this.reporter = reporter;
        this.clock = clock;
    }

    static Refusal gone() {
        return new Refusal("This invitation is not valid any more. Ask whoever invited you for a new one.");
    }

    @SystemWide
    @Transactional(readOnly = true)
    public Optional<InvitationOffer> look(
            InvitationAcceptance.Kind kind, byte[] hash, PartnerId partner, Optional<UserId> viewer) {
        return query(kind == InvitationAcceptance.Kind.WORKSPACE ? WORKSPACE : TEAM, hash, partner, viewer)
                .query((row, number) -> offer(row, viewer))
                .optional();
    }

    /** @return the workspace's slug */
    @SystemWide
    @Transactional
    public String acceptWorkspace(byte[] hash, PartnerId partner, UserId person) {
        var found = lock(WORKSPACE, hash, partner, person);
        var workspace = new WorkspaceId(Optional.ofNullable(found.workspace()).orElseThrow());
        var slug = Optional.ofNullable(found.slug()).orElseThrow();
        if (isNew(found, person)) {
            members.add(partner, workspace, person, WorkspaceRole.valueOf(found.role()), clock.instant());
            accepted("workspace_invitation", found.id(), person);
            reporter.accepted(partner, workspace.value(), found.id());
        }
        return slug;
    }

    /** With the workspaces that come with it. */
    @SystemWide
    @Transactional
    public void acceptTeam(byte[] hash, PartnerId partner, UserId person) {
        var found = lock(TEAM, hash, partner, person);
        if (isNew(found, person)) {
            team.add(partner, person, PartnerRole.valueOf(found.role()), clock.instant());
            for (var assigned : assigned(found.id())) {
                members.add(partner, assigned.workspace(), person, assigned.role(), clock.instant());
            }
            accepted("team_invitation", found.id(), person);
            reporter.accepted(partner, null, found.id());
        }
    }

    private Found lock(String invitation, byte[] hash, PartnerId partner, UserId person) {
        return query(invitation + " for update of i", hash, partner, Optional.of(person))
                .query(AcceptanceBook::found)
                .optional()
                .orElseThrow(AcceptanceBook::gone);
    }

    private boolean isNew(Found found, UserId person) {
        if (found.acceptedBy() != null) {
            if (found.acceptedBy().equals(person.value())) {
                return false;
            }
            throw new Refusal("This invitation was used already.");
        }
        if (!found.expiresAt().isAfter(clock.instant())) {
            throw new Refusal("This invitation is too old. Ask whoever invited you to send it again.");
        }
        if (!found.isForAccount()) {
            throw new Refusal("This invitation is for another e-mail address. Sign in with that one.");
        }
        return true;
    }

    private List<Assigned> assigned(InvitationId id) {
        return jdbc.sql("""
                        select a.workspace_id, a.role from team_invitation_workspace a
                        join workspace w on w.id = a.workspace_id and w.status <> 'ARCHIVED'
                        where a.invitation_id = :id order by a.workspace_id""")
                .param("id", id.value())
                .query((row, number) -> new Assigned(
                        new WorkspaceId(row.getObject(1, UUID.class)), WorkspaceRole.valueOf(row.getString(2))))
                .list();
    }

    private void accepted(String table, InvitationId id, UserId person) {
        jdbc.sql("update " + table + " set accepted_at = :now, accepted_by = :user where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("user", person.value())
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec query(String sql, byte[] hash, PartnerId partner, Optional<UserId> viewer) {
        return jdbc.sql(sql)
                .param("hash", hash)
                .param("partner", partner.value())
                .param("user", viewer.map(UserId::toString).orElse(null));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getObject("workspace_id", UUID.class),
                row.getString("slug"),
                row.getString("role"),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("accepted_by", UUID.class),
                row.getBoolean("is_for_account"));
    }

    private InvitationOffer offer(ResultSet row, Optional<UserId> viewer) throws SQLException {
        var acceptedBy = row.getObject("accepted_by", UUID.class);
        var role = row.getString("role");
        return new InvitationOffer(
                state(acceptedBy, row.getTimestamp("expires_at").toInstant()),
                row.getString("email"),
                row.getString("place"),
                row.getString("partner_name"),
                row.getString("slug"),
                role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT),
                row.getString("inviter"),
                row.getString("message"),
                Arrays.asList((String[]) row.getArray("workspaces").getArray()),
                row.getBoolean("is_for_account"),
                viewer.filter(it -> it.value().equals(acceptedBy)).isPresent());
    }

    private InvitationOffer.State state(@Nullable UUID acceptedBy, Instant expiresAt) {
        if (acceptedBy != null) {
            return InvitationOffer.State.USED;
        }
        return expiresAt.isAfter(clock.instant()) ? InvitationOffer.State.OPEN : InvitationOffer.State.EXPIRED;
    }
}
