package com.genius365.notification;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds those who are to hear of what concerns a partner, or the platform, as a whole. */
@Component
class RecipientDirectory {

    private final JdbcClient jdbc;
    private final String superAdmin;

    RecipientDirectory(JdbcClient jdbc, @Value("${genius365.mail.super-admin}") String superAdmin) {
        this.jdbc = jdbc;
        this.superAdmin = superAdmin.strip();
    }

    /** Owners and admins. */
    List<String> responsibleFor(PartnerId partner) {
        return jdbc.sql("""
                        select u.email from partner_member m join app_user u on u.id = m.user_id
                        where m.partner_id = :partner and m.role in ('OWNER', 'ADMIN') and u.is_active
                        order by u.email""")
                .param("partner", partner.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> ownersOf(WorkspaceId workspace) {
        return jdbc.sql("""
                        select u.email from workspace_member m join app_user u on u.id = m.user_id
                        where m.workspace_id = :workspace and m.role = 'OWNER' and u.is_active
                        order by u.email""")
                .param("workspace", workspace.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The configured address, else those of all super admins. */
    List<String> responsibleForThePlatform() {
        if (!superAdmin.isEmpty()) {
            return List.of(superAdmin);
        }
        return jdbc.sql("select email from app_user where is_super_admin and is_active order by email")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
