package com.genius365.audit;

import com.genius365.access.ActionPerformed;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what people did. An event that comes twice is one entry. */
@Component
class AuditImport {

    private final JdbcClient jdbc;

    AuditImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void write(ActionPerformed action) {
        jdbc.sql("""
                        insert into audit_entry
                            (id, at, partner_id, workspace_id, user_id, action, subject, via_partner, address)
                        values (:id, :at, :partner, :workspace, :user, :action, :subject, :viaPartner, :address)
                        on conflict do nothing""")
                .param("id", action.id())
                .param("at", Timestamp.from(action.at()))
                .param("partner", action.partner())
                .param("workspace", action.workspace())
                .param("user", action.user())
                .param("action", action.action())
                .param("subject", action.subject())
                .param("viaPartner", action.viaPartner())
                .param("address", action.address())
                .update();
    }
}
