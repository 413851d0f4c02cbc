package com.genius365.account;

import com.genius365.access.UserId;
import com.genius365.common.OneTimeToken;
import com.genius365.common.Secret;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes links with which somebody sets a password; only their hashes are kept. */
@Component
public class PasswordLinkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordLinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new one, which works once; earlier ones work no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Secret issue(UserId user, Duration lasts) {
        jdbc.sql("delete from account_token where user_id = :user and purpose = 'RESET_PASSWORD'")
                .param("user", user.value())
                .update();
        var token = OneTimeToken.next();
        jdbc.sql("""
                        insert into account_token (token_hash, user_id, purpose, created_at, expires_at)
                        values (:hash, :user, 'RESET_PASSWORD', :now, :expires)""")
                .param("hash", OneTimeToken.hash(token.reveal()))
                .param("user", user.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(lasts)))
                .update();
        return token;
    }
}
