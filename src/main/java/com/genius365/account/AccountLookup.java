package com.genius365.account;

import com.genius365.access.PartnerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the account that someone wants to sign in to on a partner's host. */
@Component
class AccountLookup {

    /** @param passwordHash as the password encoder wrote it */
    record Account(UUID id, String email, String displayName, String passwordHash) {

        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }

    private final JdbcClient jdbc;

    AccountLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only accounts of the partner: the same address at another one is somebody else. */
    Optional<Account> find(String email, PartnerId partner) {
        return jdbc.sql("""
                        select u.id, u.email, trim(u.first_name || ' ' || u.last_name) as name, u.password_hash
                        from app_user u
                        where u.partner_id = :partner and u.email = cast(:email as citext) and u.is_active""")
                .param("email", email)
                .param("partner", partner.value())
                .query((row, number) -> new Account(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name").isEmpty() ? row.getString("email") : row.getString("name"),
                        row.getString("password_hash")))
                .optional();
    }

    void signedIn(UUID user, Instant at) {
        jdbc.sql("update app_user set last_login_at = :at where id = :user")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("user", user)
                .update();
    }
}
