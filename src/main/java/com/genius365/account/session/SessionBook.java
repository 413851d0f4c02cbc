package com.genius365.account.session;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who is signed in where. */
@Component
class SessionBook {

    /** One that is to be kept. */
    record NewSession(
            UUID id,
            UserId user,
            PartnerId partner,
            String host,
            String device,
            @Nullable String address,
            byte @Nullable [] rememberHash,
            @Nullable Instant rememberedUntil) {}

    /** Whether signing in so is nothing new. */
    record Familiarity(boolean isFirst, boolean knowsDevice, boolean knowsAddress) {}

    private static final Duration SEEN_AGAIN_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    SessionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Familiarity familiarity(UserId user, String device, @Nullable String address) {
        return jdbc.sql("""
                        select count(*) = 0, coalesce(bool_or(device = :device), false),
                               coalesce(bool_or(address is not distinct from cast(:address as text)), false)
                        from account_session where user_id = :user""")
                .param("user", user.value())
                .param("device", device)
                .param("address", address)
                .query((row, number) -> new Familiarity(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }

    @Transactional
    public void add(NewSession session, Instant now) {
        var until = session.rememberedUntil();
        jdbc.sql("""
                        insert into account_session (id, user_id, partner_id, host, device, address, created_at, last_seen_at,
                                                     remember_hash, remembered_until)
                        values (:id, :user, :partner, :host, :device, :address, :now, :now, :hash, :until)""")
                .param("id", session.id())
                .param("user", session.user().value())
                .param("partner", session.partner().value())
                .param("host", session.host())
                .param("device", session.device())
                .param("address", session.address())
                .param("now", Timestamp.from(now))
                .param("hash", session.rememberHash())
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
        jdbc.sql("update app_user set last_login_at = :now where id = :user")
                .param("now", Timestamp.from(now))
                .param("user", session.user().value())
                .update();
    }

    /** Whether it was not ended, nor the account closed; notes that it is in use. */
    @Transactional
    public boolean isOpen(UUID session, Instant now) {
        jdbc.sql("""
                        update account_session set last_seen_at = :now
                        where id = :id and ended_at is null and last_seen_at < :before""")
                .param("id", session)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_AGAIN_AFTER)))
                .update();
        return jdbc.sql("""
                        select from account_session s join app_user u on u.id = s.user_id and u.is_active
                        where s.id = :id and s.ended_at is null""")
                .param("id", session)
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** The person whom a browser remembers, on the host where they asked for it. */
    @Transactional
    public Optional<AccountPrincipal> resume(byte[] rememberHash, PartnerId partner, String host, Instant now) {
        return jdbc.sql("""
                        update account_session s set last_seen_at = :now
                        from app_user u
                        where u.id = s.user_id and u.is_active and s.remember_hash = :hash and s.ended_at is null
                          and s.remembered_until > :now and s.partner_id = :partner and s.host = :host
                        returning s.id, u.id as user_id, u.email, trim(u.first_name || ' ' || u.last_name) as name""")
                .param("hash", rememberHash)
                .param("partner", partner.value())
                .param("host", host)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AccountPrincipal(
                        row.getObject("user_id", UUID.class),
                        partner.value(),
                        row.getObject("id", UUID.class),
                        host,
                        row.getString("email"),
                        row.getString("name").isEmpty() ? row.getString("email") : row.getString("name")))
                .optional();
    }

    /** Those that are open, and were in use since then or are remembered. */
    @Transactional(readOnly = true)
    public List<SessionSummary> open(UserId user, @Nullable UUID current, Instant seenSince, Instant now) {
        return jdbc.sql("""
                        select id, device, address, created_at, last_seen_at, coalesce(remembered_until > :now, false) as kept
                        from account_session
                        where user_id = :user and ended_at is null
                          and (last_seen_at > :since or remembered_until > :now or id = :current)
                        order by last_seen_at desc, id desc limit 50""")
                .param("user", user.value())
                .param("current", current)
                .param("since", Timestamp.from(seenSince))
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SessionSummary(
                            id,
                            row.getString("device"),
                            row.getString("address"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("last_seen_at").toInstant(),
                            row.getBoolean("kept"),
                            id.equals(current));
                })
                .list();
    }

    /** @return whether it was open */
    @Transactional
    public boolean end(UserId user, UUID session, Instant now) {
        return jdbc.sql("""
                        update account_session set ended_at = :now, remember_hash = null, remembered_until = null
                        where id = :id and user_id = :user and ended_at is null""")
                        .param("id", session)
                        .param("user", user.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /**
     * @param kept stays open, but is not remembered any longer; null: none
     * @return those that were open
     */
    @Transactional
    public List<UUID> endAllBut(UserId user, @Nullable UUID kept, Instant now) {
        jdbc.sql("""
                        update account_session set remember_hash = null, remembered_until = null
                        where user_id = :user and id = :kept""").param("user", user.value()).param("kept", kept).update();
        return jdbc.sql("""
                        update account_session set ended_at = :now, remember_hash = null, remembered_until = null
                        where user_id = :user and ended_at is null and id is distinct from cast(:kept as uuid)
                        returning id""")
                .param("user", user.value())
                .param("kept", kept)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Transactional
    public void forgetThoseLastSeenBefore(Instant time, Instant now) {
        jdbc.sql("""
                        delete from account_session
                        where last_seen_at < :time and (remembered_until is null or remembered_until < :now)""")
                .param("time", Timestamp.from(time))
                .param("now", Timestamp.from(now))
                .update();
    }
}
