package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.Ids;
import com.genius365.common.OneTimeToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account of whoever comes to own a partner. */
@Component
public class OwnerAccountStore {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    OwnerAccountStore(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** With a password that nobody knows: the first is set by a link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UserId create(PartnerId partner, String email, String name) {
        var id = Ids.next();
        var parts = name.strip().split(" +", 2);
        jdbc.sql("""
                        insert into app_user (id, partner_id, email, password_hash, first_name, last_name)
                        values (:id, :partner, cast(:email as citext), :hash, :first, :last)""")
                .param("id", id)
                .param("partner", partner.value())
                .param("email", email.strip())
                .param("hash", passwords.encode(OneTimeToken.next().reveal()))
                .param("first", parts[0])
                .param("last", parts.length > 1 ? parts[1] : "")
                .update();
        return new UserId(id);
    }
}
