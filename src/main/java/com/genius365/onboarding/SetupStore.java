package com.genius365.onboarding;

import com.genius365.common.Ids;
import com.genius365.common.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hashes of setup links until one of them was used. */
@Component
class SetupStore {

    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean hasSuperAdmin() {
        return jdbc.sql("select exists (select from app_user where is_super_admin)")
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void add(byte[] tokenHash, Instant expiresAt, Instant now) {
        jdbc.sql("delete from setup_token where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("insert into setup_token (token_hash, expires_at) values (:hash, :expires)")
                .param("hash", tokenHash)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isValid(byte[] tokenHash, Instant now) {
        return !hasSuperAdmin()
                && jdbc.sql("""
                                select exists (select from setup_token
                                               where token_hash = :hash and used_at is null and expires_at > :now)""")
                        .param("hash", tokenHash)
                        .param("now", Timestamp.from(now))
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Of two who use links at the same moment, one is made.
     *
     * @return whether it was this one
     * @throws Refusal where the address has an account
     */
    @Transactional
    public boolean makeSuperAdmin(byte[] tokenHash, SetupDraft draft, String passwordHash, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('genius365-setup'))")
                .query((row, number) -> 0)
                .list();
        if (!isValid(tokenHash, now)) {
            return false;
        }
        var made = jdbc.sql("""
                        insert into app_user (id, partner_id, email, password_hash, first_name, last_name, is_super_admin)
                        select :id, p.id, cast(:email as citext), :hash, :first, :last, true
                        from partner p where p.is_platform
                        on conflict (partner_id, email) do nothing""")
                .param("id", Ids.next())
                .param("email", draft.email().strip())
                .param("hash", passwordHash)
                .param("first", draft.firstName().strip())
                .param("last", draft.lastName().strip())
                .update();
        if (made == 0) {
            throw new Refusal("There is an account with this e-mail address already. Use another one.");
        }
        jdbc.sql("update setup_token set used_at = :now")
                .param("now", Timestamp.from(now))
                .update();
        return true;
    }
}
