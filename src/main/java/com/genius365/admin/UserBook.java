package com.genius365.admin;

import com.genius365.access.UserId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Switches accounts off and on, in the transaction of its caller. */
@Component
class UserBook {

    private final JdbcClient jdbc;

    UserBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal where nobody would be left to run the platform */
    void disable(UserId user) {
        // One after the other, so that two super admins cannot switch each other off.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('genius365-super-admins'))")
                .query((row, number) -> 0)
                .list();
        var others = jdbc.sql("select count(*) from app_user where is_super_admin and is_active and id <> :id")
                .param("id", user.value())
                .query(Integer.class)
                .single();
        var isSuperAdmin = jdbc.sql("select is_super_admin from app_user where id = :id")
                .param("id", user.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("This account"));
        if (isSuperAdmin && others == 0) {
            throw new Refusal("This is the last super admin. Make another one first.");
        }
        set(user, false);
    }

    void enable(UserId user) {
        set(user, true);
    }

    private void set(UserId user, boolean isActive) {
        var changed = jdbc.sql(
                        "update app_user set is_active = :active, version = version + 1 where id = :id and deleted_at is null")
                .param("active", isActive)
                .param("id", user.value())
                .update();
        if (changed == 0) {
            throw new NotFoundException("This account");
        }
    }
}
