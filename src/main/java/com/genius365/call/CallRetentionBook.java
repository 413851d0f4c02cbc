package com.genius365.call;

import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets recordings and transcripts when their workspace's time for them is over; each step is one transaction. */
@Component
class CallRetentionBook {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    CallRetentionBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetRecordings() {
        return update("""
                update call set recording_url = null
                where id in (
                    select c.id from workspace w
                    join call c on c.workspace_id = w.id and c.recording_url is not null
                        and c.id < uuid_from_time(cast(:now as timestamptz) - make_interval(days => w.recording_retention_days))
                    where w.recording_retention_days is not null
                    limit :most for update of c skip locked)""");
    }

    /** @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetTranscripts() {
        return update("""
                update call set transcript = '[]', transcript_text = '', summary = null, fields = '{}'
                where id in (
                    select c.id from workspace w
                    join call c on c.workspace_id = w.id
                        and (c.transcript_text <> '' or c.transcript <> '[]' or c.summary is not null
                            or c.fields <> '{}')
                        and c.id < uuid_from_time(cast(:now as timestamptz) - make_interval(days => w.transcript_retention_days))
                    where w.transcript_retention_days is not null
                    limit :most for update of c skip locked)""");
    }

    /** What the vendors sent holds both, and goes with whichever goes first. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetWebhooks() {
        return update("""
                update webhook_event set body = convert_to('{}', 'UTF8')
                where id in (
                    select e.id from workspace w
                    join webhook_event e on e.workspace_id = w.id and e.state = 'APPLIED' and length(e.body) > 2
                        and e.received_at < cast(:now as timestamptz)
                            - make_interval(days => least(w.recording_retention_days, w.transcript_retention_days))
                    where w.recording_retention_days is not null or w.transcript_retention_days is not null
                    limit :most for update of e skip locked)""");
    }

    /** By which webhooks that come twice are known: none comes again after so long. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetWebhookKeys() {
        return update("""
                delete from webhook_key where (connection_id, event_key) in (
                    select connection_id, event_key from webhook_key
                    where event_id < uuid_from_time(cast(:now as timestamptz) - interval '60 days')
                    limit :most)""");
    }

    /** What tools were asked and said is part of the conversation. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetToolCalls() {
        return update("""
                update call_tool_call set arguments = null, answer = null
                where id in (
                    select t.id from workspace w
                    join call_tool_call t on t.workspace_id = w.id and t.arguments is not null
                        and t.at < cast(:now as timestamptz) - make_interval(days => w.transcript_retention_days)
                    where w.transcript_retention_days is not null
                    limit :most for update of t skip locked)""");
    }

    /** What vendors sent about the workspace and nobody could apply. @return whether there may be more */
    @SystemWide
    @Transactional
    public boolean forgetUnapplied(WorkspaceId workspace) {
        var ofItsAccounts = forgetUnapplied(workspace, """
                select e.id from connection c join webhook_event e on e.connection_id = c.id
                where c.workspace_id = :workspace and e.workspace_id is null limit :most""");
        var ofItsCalls = forgetUnapplied(workspace, """
                select e.id from call_reference r
                join webhook_event e on e.connection_id = r.connection_id and e.external_call_id = r.external_id
                where r.workspace_id = :workspace and e.workspace_id is null limit :most""");
        return ofItsAccounts || ofItsCalls;
    }

    private boolean forgetUnapplied(WorkspaceId workspace, String which) {
        return jdbc.sql("delete from webhook_event where id in (" + which + ")")
                        .param("workspace", workspace.value())
                        .param("most", AT_ONCE)
                        .update()
                == AT_ONCE;
    }

    private boolean update(String sql) {
        return jdbc.sql(sql)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("most", AT_ONCE)
                        .update()
                == AT_ONCE;
    }
}
