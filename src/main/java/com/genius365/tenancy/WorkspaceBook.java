package com.genius365.tenancy;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is set in a workspace or its partner. Works in the transaction of its caller. */
@Component
class WorkspaceBook {

    private static final int MOST_NAMES = 1_000;

    private final JdbcClient jdbc;

    WorkspaceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkspaceName> names(PartnerId partner) {
        return jdbc.sql("""
                        select id, slug, name from workspace where partner_id = :partner and status <> 'ARCHIVED'
                        order by lower(name), id limit :most""")
                .param("partner", partner.value())
                .param("most", MOST_NAMES)
                .query((row, number) -> new WorkspaceName(
                        new WorkspaceId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("name")))
                .list();
    }

    WorkspaceSettings settings(WorkspaceId workspace) {
        var variables = variables(workspace);
        return jdbc.sql("select * from workspace where id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new WorkspaceSettings(
                        row.getString("slug"),
                        row.getLong("version"),
                        new WorkspaceSettingsDraft(
                                row.getString("name"),
                                row.getString("description"),
                                ZoneId.of(row.getString("time_zone")),
                                row.getString("language"),
                                row.getObject("recording_retention_days", Integer.class),
                                row.getObject("transcript_retention_days", Integer.class),
                                variables)))
                .optional()
                .orElseThrow(() -> new NotFoundException("This workspace"));
    }

    List<WorkspaceVariable> variables(WorkspaceId workspace) {
        return jdbc.sql("select name, value from workspace_variable where workspace_id = :workspace order by position")
                .param("workspace", workspace.value())
                .query((row, number) -> new WorkspaceVariable(row.getString(1), row.getString(2)))
                .list();
    }

    void update(PartnerId partner, WorkspaceId workspace, long version, WorkspaceSettingsDraft draft) {
        var updated = jdbc.sql("""
                        update workspace
                        set name = :name, description = :description, time_zone = :zone, language = :language,
                            recording_retention_days = cast(:recordings as integer),
                            transcript_retention_days = cast(:transcripts as integer), version = version + 1
                        where id = :workspace and version = :version""")
                .param("name", draft.name().strip())
                .param("description", draft.description().strip())
                .param("zone", draft.timeZone().getId())
                .param("language", draft.language())
                .param("recordings", draft.recordingDays())
                .param("transcripts", draft.transcriptDays())
                .param("workspace", workspace.value())
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new ChangedMeanwhileException("This workspace");
        }
        jdbc.sql("delete from workspace_variable where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
        var position = 0;
        for (var variable : draft.variables()) {
            jdbc.sql("""
                            insert into workspace_variable (partner_id, workspace_id, name, value, position)
                            values (:partner, :workspace, :name, :value, :position)""")
                    .param("partner", partner.value())
                    .param("workspace", workspace.value())
                    .param("name", variable.name())
                    .param("value", variable.value())
                    .param("position", position++)
                    .update();
        }
    }

    PartnerSettings partnerSettings(PartnerId partner, List<String> addresses) {
        return jdbc.sql("select slug, name, time_zone, language, version from partner where id = :partner")
                .param("partner", partner.value())
                .query((row, number) -> new PartnerSettings(
                        row.getString("slug"),
                        addresses,
                        row.getLong("version"),
                        new PartnerSettingsDraft(
                                row.getString("name"),
                                ZoneId.of(row.getString("time_zone")),
                                row.getString("language"))))
                .optional()
                .orElseThrow(() -> new NotFoundException("This organisation"));
    }

    void updatePartner(PartnerId partner, long version, PartnerSettingsDraft draft) {
        var updated = jdbc.sql("""
                        update partner set name = :name, time_zone = :zone, language = :language, version = version + 1
                        where id = :partner and version = :version""")
                .param("name", draft.name().strip())
                .param("zone", draft.timeZone().getId())
                .param("language", draft.language())
                .param("partner", partner.value())
                .param("version", version)
                .update();
        if (updated == 0) {
            throw new ChangedMeanwhileException("This organisation's settings");
        }
    }
}
