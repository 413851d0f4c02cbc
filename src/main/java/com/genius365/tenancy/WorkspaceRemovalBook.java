package com.genius365.tenancy;

import com.genius365.access.ActionDetails;
import com.genius365.access.ActionPublisher;
import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the rows of archived workspaces; each step is one transaction. */
@Component
class WorkspaceRemovalBook {

    private static final int AT_ONCE = 2_000;
    private static final int WORKSPACES_AT_ONCE = 100;

    private record Gone(PartnerId partner, String name) {}

    private final JdbcClient jdbc;
    private final ActionPublisher actions;
    private final Clock clock;

    WorkspaceRemovalBook(JdbcClient jdbc, ActionPublisher actions, Clock clock) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.clock = clock;
    }

    /** Archived too long ago to be restored. @param after the last of those before; null: from the beginning */
    @SystemWide
    @Transactional(readOnly = true)
    public List<WorkspaceId> findDue(@Nullable WorkspaceId after) {
        return jdbc.sql("""
                        select id from workspace
                        where status = 'ARCHIVED' and archived_at < :latest
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""")
                .param("latest", latest())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("most", WORKSPACES_AT_ONCE)
                .query((row, number) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return since when it is being deleted; empty: it was restored meanwhile, or is gone */
    @SystemWide
    @Transactional
    public Optional<Instant> begin(WorkspaceId workspace) {
        return jdbc.sql("""
                        update workspace set removal_begun_at = coalesce(removal_begun_at, :now)
                        where id = :workspace and status = 'ARCHIVED' and archived_at < :latest
                        returning removal_begun_at""")
                .param("now", Timestamp.from(clock.instant()))
                .param("workspace", workspace.value())
                .param("latest", latest())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** @param tables null: all of them. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean removeSome(WorkspaceId workspace, @Nullable List<String> tables) {
        return jdbc.sql("select workspace_rows_removed(:workspace, cast(:tables as text[]), :most)")
                        .param("workspace", workspace.value())
                        .param("tables", tables == null ? null : tables.toArray(String[]::new), Types.ARRAY)
                        .param("most", AT_ONCE)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The workspace itself, of which nothing else is left; its agency's log says so. */
    @SystemWide
    @Transactional
    public void finish(WorkspaceId workspace, List<String> leftOutThere) {
        jdbc.sql("delete from workspace where id = :workspace returning partner_id, name")
                .param("workspace", workspace.value())
                .query((row, number) ->
                        new Gone(new PartnerId(row.getObject("partner_id", UUID.class)), row.getString("name")))
                .optional()
                .ifPresent(gone -> actions.publish(
                        gone.partner(),
                        null,
                        "CLIENT_DELETED",
                        workspace.toString(),
                        false,
                        gone.name(),
                        leftOutThere.stream()
                                .map(thing -> new ActionDetails.Change("left at its provider", null, thing, false))
                                .toList()));
    }

    private Timestamp latest() {
        return Timestamp.from(clock.instant().minus(ClientBook.RESTORABLE));
    }
}
