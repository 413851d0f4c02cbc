package com.genius365.account;

import com.genius365.access.UserId;
import com.genius365.common.OneTimeToken;
import com.genius365.common.Secret;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hashes of links that prove a mailbox, each for a while and for one use. */
@Component
class TokenStore {

    /** What a link does. */
    enum Purpose {
        CONFIRM_EMAIL,
        RESET_PASSWORD,
        /** Agrees, from the old mailbox, to leave it. */
        LEAVE_EMAIL,
        /** Shows, from the new mailbox, that it is theirs. */
        TAKE_EMAIL
    }

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one; earlier ones of the same purpose work no longer. */
    @Transactional
    public Secret issue(UserId user, Purpose purpose, Duration lasts) {
        revoke(user, purpose);
        var token = OneTimeToken.next();
        var now = clock.instant();
        jdbc.sql("""
                        insert into account_token (token_hash, user_id, purpose, created_at, expires_at)
                        values (:hash, :user, :purpose, :now, :expires)""")
                .param("hash", OneTimeToken.hash(token.reveal()))
                .param("user", user.value())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(lasts)))
                .update();
        return token;
    }

    /** Whose it is, where it would still work. */
    @Transactional(readOnly = true)
    public Optional<UserId> find(String token, Purpose purpose) {
        return token.length() > LONGEST
                ? Optional.empty()
                : jdbc.sql("""
                                select user_id from account_token
                                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                        .param("hash", OneTimeToken.hash(token))
                        .param("purpose", purpose.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(UUID.class)
                        .optional()
                        .map(UserId::new);
    }

    /** Uses it up. Of two who do so at the same moment, one is told whose it was. */
    @Transactional
    public Optional<UserId> use(String token, Purpose purpose) {
        return token.length() > LONGEST
                ? Optional.empty()
                : jdbc.sql("""
                                update account_token set used_at = :now
                                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                                returning user_id""")
                        .param("hash", OneTimeToken.hash(token))
                        .param("purpose", purpose.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(UUID.class)
                        .optional()
                        .map(UserId::new);
    }

    @Transactional
    public void revoke(UserId user, Purpose purpose) {
        jdbc.sql("delete from account_token where user_id = :user and purpose = :purpose")
                .param("user", user.value())
                .param("purpose", purpose.name())
                .update();
    }

    @Transactional
    public void forgetExpired() {
        jdbc.sql("delete from account_token where expires_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
