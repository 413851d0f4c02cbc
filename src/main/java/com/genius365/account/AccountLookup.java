package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts: by what somebody types on a partner's host, or by whose it is. */
@Component
class AccountLookup {

    /** @param passwordHash as the password encoder wrote it */
    record Account(
            UserId id,
            PartnerId partner,
            String email,
            String firstName,
            String lastName,
            String passwordHash,
            boolean isConfirmed,
            boolean isSuperAdmin) {

        String displayName() {
            var name = (firstName + " " + lastName).strip();
            return name.isEmpty() ? email : name;
        }

        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }

    /** What is asked of an account before its pages open. */
    record Standing(
            boolean isSecondFactorRequired,
            boolean isSuperAdmin,
            boolean hasAuthenticator,
            boolean hasPasskey,
            boolean hasProfile) {}

    private static final String ACCOUNTS = """
            select id, partner_id, email, first_name, last_name, password_hash, confirmed_at is not null as is_confirmed,
                   is_super_admin
            from app_user where is_active and
            """;

    private final JdbcClient jdbc;

    AccountLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only accounts of the partner: the same address at another one is somebody else. */
    Optional<Account> find(String email, PartnerId partner) {
        return jdbc.sql(ACCOUNTS + "partner_id = :partner and email = cast(:email as citext)")
                .param("email", email)
                .param("partner", partner.value())
                .query(AccountLookup::account)
                .optional();
    }

    Optional<Account> find(UserId user) {
        return jdbc.sql(ACCOUNTS + "id = :user")
                .param("user", user.value())
                .query(AccountLookup::account)
                .optional();
    }

    /** Empty where the account is closed. */
    Optional<Standing> standing(UserId user) {
        return jdbc.sql("""
                        select coalesce(p.is_second_factor_required, false) as is_required, u.is_super_admin, u.has_profile,
                               exists (select from account_authenticator a
                                       where a.user_id = u.id and a.confirmed_at is not null) as has_authenticator,
                               exists (select from account_passkey k where k.user_id = u.id) as has_passkey
                        from app_user u left join partner_sign_in_policy p on p.partner_id = u.partner_id
                        where u.id = :user and u.is_active""")
                .param("user", user.value())
                .query((row, number) -> new Standing(
                        row.getBoolean("is_required"),
                        row.getBoolean("is_super_admin"),
                        row.getBoolean("has_authenticator"),
                        row.getBoolean("has_passkey"),
                        row.getBoolean("has_profile")))
                .optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new UserId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("password_hash"),
                row.getBoolean("is_confirmed"),
                row.getBoolean("is_super_admin"));
    }
}
