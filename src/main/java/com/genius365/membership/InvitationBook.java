package com.genius365.membership;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What invitations into a team and into a workspace have in common. Works in the transaction of its caller.
 *
 * @param <O> the id of what they invite into
 */
abstract class InvitationBook<O> {

    private final JdbcClient jdbc;
    private final String table;
    private final String ofOwner;
    private final Function<O, UUID> value;

    /** @param ownerColumn says into what a row invites */
    InvitationBook(JdbcClient jdbc, String table, String ownerColumn, Function<O, UUID> value) {
        this.jdbc = jdbc;
        this.table = table;
        this.ofOwner = ownerColumn + " = :owner";
        this.value = value;
    }

    long madeWithin(O owner, Duration time, Instant now) {
        return jdbc.sql("select count(*) from " + table + " where " + ofOwner + " and created_at > :since")
                .param("owner", value.apply(owner))
                .param("since", Timestamp.from(now.minus(time)))
                .query(Long.class)
                .single();
    }

    /** Another token: the link sent before leads nowhere from now on. */
    void renew(O owner, InvitationId id, InvitationPost.Letter letter, Instant now) {
        jdbc.sql("update " + table + """
                         set token_hash = :hash, sent_at = :now, expires_at = :expires, sent_count = sent_count + 1,
                            invited_by = :user, inviter = :inviter
                        where id = :id and\s""" + ofOwner)
                .param("hash", letter.hash())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(letter.expiresAt()))
                .param("user", letter.inviter().value())
                .param("inviter", letter.inviterName())
                .param("owner", value.apply(owner))
                .param("id", id.value())
                .update();
    }

    void cancel(O owner, InvitationId id, Instant now) {
        jdbc.sql("update " + table + " set cancelled_at = :now where id = :id and " + ofOwner)
                .param("now", Timestamp.from(now))
                .param("owner", value.apply(owner))
                .param("id", id.value())
                .update();
    }
}
