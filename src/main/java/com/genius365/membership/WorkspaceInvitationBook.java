package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the invitations into a workspace. Works in the transaction of its caller. */
@Component
class WorkspaceInvitationBook extends InvitationBook<WorkspaceId> {

    /** An invitation nobody accepted or took back, however old. */
    record Open(
            InvitationId id,
            String email,
            WorkspaceRole role,
            String message,
            String inviter,
            Instant sentAt,
            Instant expiresAt,
            int sentCount) {

        boolean isExpired(Instant now) {
            return !expiresAt.isAfter(now);
        }
    }

    private static final int MOST = 1_000;
    private static final String OPEN =
            "select * from workspace_invitation where workspace_id = :workspace and accepted_at is null and cancelled_at is null";

    private final JdbcClient jdbc;

    WorkspaceInvitationBook(JdbcClient jdbc) {
        super(jdbc, "workspace_invitation", "workspace_id", WorkspaceId::value);
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Open> list(WorkspaceId workspace) {
        return jdbc.sql(OPEN + " order by sent_at desc, id desc limit :most")
                .param("workspace", workspace.value())
                .param("most", MOST)
                .query(WorkspaceInvitationBook::open)
                .list();
    }

    /** Locked, so that it is not accepted while it is changed. */
    Optional<Open> find(WorkspaceId workspace, InvitationId id) {
        return jdbc.sql(OPEN + " and id = :id for update")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(WorkspaceInvitationBook::open)
                .optional();
    }

    Optional<Open> findFor(WorkspaceId workspace, String email) {
        return jdbc.sql(OPEN + " and email = cast(:email as citext) for update")
                .param("workspace", workspace.value())
                .param("email", email)
                .query(WorkspaceInvitationBook::open)
                .optional();
    }

    void add(
            PartnerId partner,
            WorkspaceId workspace,
            InvitationId id,
            WorkspaceInvitationDraft draft,
            InvitationPost.Letter letter,
            Instant now) {
        jdbc.sql("""
                        insert into workspace_invitation (id, partner_id, workspace_id, email, role, message, token_hash,
                                                          invited_by, inviter, sent_at, expires_at, created_at)
                        values (:id, :partner, :workspace, cast(:email as citext), :role, :message, :hash, :user, :inviter,
                                :now, :expires, :now)""")
                .param("id", id.value())
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("email", draft.email().strip())
                .param("role", draft.role().name())
                .param("message", draft.message().strip())
                .param("hash", letter.hash())
                .param("user", letter.inviter().value())
                .param("inviter", letter.inviterName())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(letter.expiresAt()))
                .update();
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getString("email"),
                WorkspaceRole.valueOf(row.getString("role")),
                row.getString("message"),
                row.getString("inviter"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("sent_count"));
    }
}
