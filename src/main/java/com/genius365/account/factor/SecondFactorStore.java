package com.genius365.account.factor;

import com.genius365.access.UserId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sealed keys of authenticator apps and the hashes of recovery codes. Each method is about one account. */
@Component
class SecondFactorStore {

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that waits for its first code; an earlier one that waits is replaced, one in use is not touched. */
    @Transactional
    public boolean begin(UserId user, byte[] sealedKey, Instant now) {
        return jdbc.sql("""
                        insert into account_authenticator as a (user_id, secret, created_at) values (:user, :secret, :now)
                        on conflict (user_id) do update set secret = excluded.secret, created_at = excluded.created_at,
                               last_step = -1
                        where a.confirmed_at is null""")
                        .param("user", user.value())
                        .param("secret", sealedKey)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> key(UserId user, boolean isConfirmed) {
        return jdbc.sql("""
                        select secret from account_authenticator
                        where user_id = :user and (confirmed_at is not null) = :confirmed""")
                .param("user", user.value())
                .param("confirmed", isConfirmed)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** @return whether it waited for this */
    @Transactional
    public boolean confirm(UserId user, long step, Instant now) {
        return jdbc.sql("""
                        update account_authenticator set confirmed_at = :now, last_step = :step
                        where user_id = :user and confirmed_at is null""")
                        .param("user", user.value())
                        .param("step", step)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Of two who come with the same code, or with an older one, one is let in. */
    @Transactional
    public boolean useStep(UserId user, long step) {
        return jdbc.sql(
                                "update account_authenticator set last_step = :step where user_id = :user and last_step < :step")
                        .param("user", user.value())
                        .param("step", step)
                        .update()
                > 0;
    }

    @Transactional
    public void replaceRecoveryCodes(UserId user, List<byte[]> hashes) {
        jdbc.sql("delete from account_recovery_code where user_id = :user")
                .param("user", user.value())
                .update();
        for (var hash : hashes) {
            jdbc.sql("insert into account_recovery_code (user_id, code_hash) values (:user, :hash)")
                    .param("user", user.value())
                    .param("hash", hash)
                    .update();
        }
    }

    @Transactional
    public boolean useRecoveryCode(UserId user, byte[] hash, Instant now) {
        return jdbc.sql("""
                        update account_recovery_code set used_at = :now
                        where user_id = :user and code_hash = :hash and used_at is null""")
                        .param("user", user.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UserId user) {
        return jdbc.sql("select count(*) from account_recovery_code where user_id = :user and used_at is null")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public @Nullable Instant since(UserId user) {
        return jdbc.sql(
                        "select confirmed_at from account_authenticator where user_id = :user and confirmed_at is not null")
                .param("user", user.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** @return whether there was one in use */
    @Transactional
    public boolean remove(UserId user) {
        var wasInUse = since(user) != null;
        for (var table : List.of("account_authenticator", "account_recovery_code")) {
            jdbc.sql("delete from " + table + " where user_id = :user")
                    .param("user", user.value())
                    .update();
        }
        return wasInUse;
    }
}
