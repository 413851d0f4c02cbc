package com.genius365.audit;

import com.genius365.access.ActionDetails;
import com.genius365.access.ActionPerformed;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what people did. An event that comes twice is one entry. */
@Component
class AuditImport {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditImport(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A person is named as they were then; where the event does not say, as they are now. */
    @ApplicationModuleListener
    void write(ActionPerformed action) {
        var details = Optional.ofNullable(action.details()).orElse(ActionDetails.NONE);
        jdbc.sql("""
                        insert into audit_entry
                            (id, at, partner_id, workspace_id, user_id, action, subject, via_partner, address, details,
                             device, subject_name, person_name, person_email, person_partner_id)
                        select :id, :at, :partner, :workspace, :user, :action, :subject, :viaPartner, :address,
                               cast(:details as jsonb), :device, :subjectName,
                               coalesce(:personName, nullif(trim(u.first_name || ' ' || u.last_name), '')),
                               coalesce(:personEmail, cast(u.email as text)), u.partner_id
                        from (select 1) one left join app_user u on u.id = :user
                        on conflict do nothing""")
                .param("id", action.id())
                .param("at", Timestamp.from(action.at()))
                .param("partner", action.partner(), Types.OTHER)
                .param("workspace", action.workspace(), Types.OTHER)
                .param("user", action.user(), Types.OTHER)
                .param("action", action.action())
                .param("subject", action.subject(), Types.VARCHAR)
                .param("viaPartner", action.viaPartner())
                .param("address", action.address(), Types.VARCHAR)
                .param("details", json(details.changes()))
                .param("device", details.device(), Types.VARCHAR)
                .param("subjectName", details.subjectName(), Types.VARCHAR)
                .param("personName", details.personName(), Types.VARCHAR)
                .param("personEmail", details.personEmail(), Types.VARCHAR)
                .update();
    }

    private String json(List<ActionDetails.Change> changes) {
        return json.writeValueAsString(changes.isEmpty() ? Map.of() : Map.of("changes", changes));
    }
}
