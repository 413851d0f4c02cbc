package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes accounts. Each method is about the one account that it is given. */
@Component
class AccountStore {

    /** A change of address that waits for the mailboxes. */
    record EmailChange(String newEmail, boolean isLeft, boolean isTaken) {}

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty where the address has an account at the partner. One that was never confirmed is nobody's yet, and gives way:
     * otherwise whoever came first could choose the password of somebody else's account.
     */
    @Transactional
    public Optional<UserId> add(
            PartnerId partner, SignUpDraft draft, String passwordHash, @Nullable Instant confirmedAt) {
        return jdbc.sql("""
                        insert into app_user as u (id, partner_id, email, password_hash, first_name, last_name, confirmed_at,
                                                   has_profile)
                        values (:id, :partner, cast(:email as citext), :hash, :first, :last,
                                cast(:confirmed as timestamptz), false)
                        on conflict (partner_id, email) do update
                        set password_hash = excluded.password_hash, first_name = excluded.first_name,
                            last_name = excluded.last_name, confirmed_at = excluded.confirmed_at
                        where u.confirmed_at is null and u.is_active
                        returning id""")
                .param("id", Ids.next())
                .param("partner", partner.value())
                .param("email", draft.email().strip())
                .param("hash", passwordHash)
                .param("first", draft.firstName().strip())
                .param("last", draft.lastName().strip())
                .param("confirmed", confirmedAt == null ? null : Timestamp.from(confirmedAt))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    /** @return whether it was not confirmed before */
    @Transactional
    public boolean confirm(UserId user, Instant now) {
        return jdbc.sql("update app_user set confirmed_at = :now where id = :user and confirmed_at is null")
                        .param("now", Timestamp.from(now))
                        .param("user", user.value())
                        .update()
                > 0;
    }

    @Transactional
    public void setPassword(UserId user, String passwordHash) {
        jdbc.sql("update app_user set password_hash = :hash, version = version + 1 where id = :user")
                .param("hash", passwordHash)
                .param("user", user.value())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Profile> profile(UserId user) {
        return jdbc.sql("""
                        select u.email, u.first_name, u.last_name, u.language, u.time_zone, p.hash
                        from app_user u left join account_picture p on p.user_id = u.id
                        where u.id = :user and u.is_active""")
                .param("user", user.value())
                .query((row, number) -> {
                    var zone = row.getString("time_zone");
                    return new Profile(
                            row.getString("email"),
                            new ProfileDraft(
                                    row.getString("first_name"),
                                    row.getString("last_name"),
                                    row.getString("language"),
                                    zone == null ? "" : zone),
                            Optional.ofNullable(row.getString("hash")));
                })
                .optional();
    }

    @Transactional
    public void setProfile(UserId user, ProfileDraft draft) {
        jdbc.sql("""
                        update app_user set first_name = :first, last_name = :last, language = :language,
                               time_zone = nullif(:zone, ''), has_profile = true, version = version + 1
                        where id = :user""")
                .param("first", draft.firstName().strip())
                .param("last", draft.lastName().strip())
                .param("language", draft.language())
                .param("zone", draft.timeZone())
                .param("user", user.value())
                .update();
    }

    @Transactional
    public void setPicture(UserId user, byte[] png, String hash) {
        jdbc.sql("""
                        insert into account_picture (user_id, hash, body) values (:user, :hash, :body)
                        on conflict (user_id) do update set hash = excluded.hash, body = excluded.body""")
                .param("user", user.value())
                .param("hash", hash)
                .param("body", png)
                .update();
    }

    @Transactional
    public void removePicture(UserId user) {
        jdbc.sql("delete from account_picture where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** The picture of somebody of the partner. */
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(UserId user, PartnerId partner, String hash) {
        return jdbc.sql("""
                        select p.body from account_picture p join app_user u on u.id = p.user_id
                        where p.user_id = :user and u.partner_id = :partner and p.hash = :hash""")
                .param("user", user.value())
                .param("partner", partner.value())
                .param("hash", hash)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Transactional
    public void beginEmailChange(UserId user, String newEmail, Instant expiresAt) {
        jdbc.sql("""
                        insert into account_email_change (user_id, new_email, expires_at)
                        values (:user, cast(:email as citext), :expires)
                        on conflict (user_id) do update set new_email = excluded.new_email,
                               expires_at = excluded.expires_at, left_at = null, taken_at = null""")
                .param("user", user.value())
                .param("email", newEmail)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<String> pendingEmail(UserId user, Instant now) {
        return jdbc.sql("select new_email from account_email_change where user_id = :user and expires_at > :now")
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Notes that one of the two mailboxes agreed, and tells how it stands. */
    @Transactional
    public Optional<EmailChange> agree(UserId user, TokenStore.Purpose purpose, Instant now) {
        return jdbc.sql("""
                        update account_email_change
                        set left_at = case when :leaves then :now else left_at end,
                            taken_at = case when :leaves then taken_at else :now end
                        where user_id = :user and expires_at > :now
                        returning new_email, left_at is not null as is_left, taken_at is not null as is_taken""")
                .param("leaves", purpose == TokenStore.Purpose.LEAVE_EMAIL)
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new EmailChange(
                        row.getString("new_email"), row.getBoolean("is_left"), row.getBoolean("is_taken")))
                .optional();
    }

    @Transactional
    public void endEmailChange(UserId user) {
        jdbc.sql("delete from account_email_change where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** @throws DuplicateKeyException where another account of the partner has the address */
    @Transactional
    public void setEmail(UserId user, String email) {
        jdbc.sql("update app_user set email = cast(:email as citext), version = version + 1 where id = :user")
                .param("email", email)
                .param("user", user.value())
                .update();
    }

    /**
     * What would have no owner without the person. Owners who ask at the same moment are answered one after the other, so
     * that not both may leave.
     */
    @Transactional
    public List<String> ownedAlone(UserId user) {
        jdbc.sql("select from app_user where partner_id = (select partner_id from app_user where id = :user)"
                        + " and id in (select user_id from workspace_member where role = 'OWNER'"
                        + " union select user_id from partner_member where role = 'OWNER') order by id for update")
                .param("user", user.value())
                .query((row, number) -> true)
                .list();
        return jdbc.sql("""
                        select 'the workspace ' || w.name as what from workspace_member m
                        join workspace w on w.id = m.workspace_id and w.status <> 'ARCHIVED'
                        where m.user_id = :user and m.role = 'OWNER'
                          and not exists (select from workspace_member o where o.workspace_id = m.workspace_id
                                          and o.role = 'OWNER' and o.user_id <> m.user_id)
                        union all
                        select 'the team of ' || p.name from partner_member m join partner p on p.id = m.partner_id
                        where m.user_id = :user and m.role = 'OWNER'
                          and not exists (select from partner_member o where o.partner_id = m.partner_id
                                          and o.role = 'OWNER' and o.user_id <> m.user_id)
                        union all
                        select 'the platform' from app_user u
                        where u.id = :user and u.is_super_admin
                          and not exists (select from app_user o where o.is_super_admin and o.is_active and o.id <> u.id)
                        order by what""")
                .param("user", user.value())
                .query((row, number) -> row.getString("what"))
                .list();
    }

    /** Removes all that is only about the person. The name stays, for the audit log; nobody signs in with it again. */
    @Transactional
    public void remove(UserId user, Instant now) {
        for (var table : List.of(
                "account_picture",
                "account_token",
                "account_email_change",
                "account_authenticator",
                "account_recovery_code",
                "account_passkey",
                "account_session",
                "workspace_member",
                "partner_member")) {
            jdbc.sql("delete from " + table + " where user_id = :user")
                    .param("user", user.value())
                    .update();
        }
        jdbc.sql("""
                        update app_user set email = cast('deleted-' || id || '@deleted.invalid' as citext),
                               password_hash = '', is_active = false, is_super_admin = false, language = 'en',
                               time_zone = null, last_login_at = null, deleted_at = :now, version = version + 1
                        where id = :user""")
                .param("user", user.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
