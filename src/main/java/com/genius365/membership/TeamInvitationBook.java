package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the invitations into a partner's team. Works in the transaction of its caller. */
@Component
class TeamInvitationBook extends InvitationBook<PartnerId> {

    /** An invitation nobody accepted or took back, however old. */
    record Open(
            InvitationId id,
            String email,
            PartnerRole role,
            String message,
            List<String> workspaceNames,
            String inviter,
            Instant sentAt,
            Instant expiresAt,
            int sentCount) {

        boolean isExpired(Instant now) {
            return !expiresAt.isAfter(now);
        }
    }

    private static final int MOST = 1_000;
    private static final String OPEN = """
            select i.*, array(select w.name from team_invitation_workspace a join workspace w on w.id = a.workspace_id
                              where a.invitation_id = i.id order by lower(w.name)) as workspace_names
            from team_invitation i
            where i.partner_id = :partner and i.accepted_at is null and i.cancelled_at is null
            """;

    private final JdbcClient jdbc;

    TeamInvitationBook(JdbcClient jdbc) {
        super(jdbc, "team_invitation", "partner_id", PartnerId::value);
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Open> list(PartnerId partner) {
        return jdbc.sql(OPEN + " order by i.sent_at desc, i.id desc limit :most")
                .param("partner", partner.value())
                .param("most", MOST)
                .query(TeamInvitationBook::open)
                .list();
    }

    /** Locked, so that it is not accepted while it is changed. */
    Optional<Open> find(PartnerId partner, InvitationId id) {
        return jdbc.sql(OPEN + " and i.id = :id for update of i")
                .param("partner", partner.value())
                .param("id", id.value())
                .query(TeamInvitationBook::open)
                .optional();
    }

    Optional<Open> findFor(PartnerId partner, String email) {
        return jdbc.sql(OPEN + " and i.email = cast(:email as citext) for update of i")
                .param("partner", partner.value())
                .param("email", email)
                .query(TeamInvitationBook::open)
                .optional();
    }

    /** The workspaces an invitation is for, in the order of their ids. */
    List<WorkspaceId> workspaces(PartnerId partner, InvitationId id) {
        return jdbc.sql("""
                        select workspace_id from team_invitation_workspace
                        where partner_id = :partner and invitation_id = :id order by workspace_id""")
                .param("partner", partner.value())
                .param("id", id.value())
                .query((row, number) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    void add(PartnerId partner, InvitationId id, TeamInvitationDraft draft, InvitationPost.Letter letter, Instant now) {
        jdbc.sql("""
                        insert into team_invitation (id, partner_id, email, role, message, token_hash, invited_by, inviter,
                                                     sent_at, expires_at, created_at)
                        values (:id, :partner, cast(:email as citext), :role, :message, :hash, :user, :inviter,
                                :now, :expires, :now)""")
                .param("id", id.value())
                .param("partner", partner.value())
                .param("email", draft.email().strip())
                .param("role", draft.role().name())
                .param("message", draft.message().strip())
                .param("hash", letter.hash())
                .param("user", letter.inviter().value())
                .param("inviter", letter.inviterName())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(letter.expiresAt()))
                .update();
        for (var assignment : draft.workspaces()) {
            jdbc.sql("""
                            insert into team_invitation_workspace (partner_id, workspace_id, invitation_id, role)
                            values (:partner, :workspace, :id, :role)""")
                    .param("partner", partner.value())
                    .param("workspace", assignment.workspace().value())
                    .param("id", id.value())
                    .param("role", assignment.role().name())
                    .update();
        }
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getString("email"),
                PartnerRole.valueOf(row.getString("role")),
                row.getString("message"),
                Arrays.asList((String[]) row.getArray("workspace_names").getArray()),
                row.getString("inviter"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("sent_count"));
    }
}
