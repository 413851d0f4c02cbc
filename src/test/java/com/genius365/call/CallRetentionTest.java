package com.genius365.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApplicationTest
class CallRetentionTest {

    private static final int FOR_GOOD = 0;

    private final CallRetentionBook book;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;

    CallRetentionTest(CallRetentionBook book, Worlds worlds, OwnerSql sql, TestClock clock) {
        this.book = book;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
    }

    @Test
    void recordings_and_transcripts_go_when_their_time_is_over_and_the_call_stays() {
        keep(world.workspace(), 30, 60);
        var fresh = call(world.workspace(), 29);
        var middle = call(world.workspace(), 31);
        var old = call(world.workspace(), 61);
        var elsewhere = call(world.otherWorkspace(), 61);

        forget();

        assertThat(kept(fresh)).isEqualTo("recording transcript summary");
        assertThat(kept(middle)).isEqualTo("transcript summary");
        assertThat(kept(old)).isEmpty();
        assertThat(kept(elsewhere)).isEqualTo("recording transcript summary");
    }

    @Test
    void what_is_kept_for_good_stays() {
        var old = call(world.workspace(), 3_000);

        forget();

        assertThat(kept(old)).isEqualTo("recording transcript summary");
    }

    @Test
    void what_vendors_sent_goes_with_whichever_goes_first() {
        keep(world.workspace(), FOR_GOOD, 30);
        var old = webhook(31);
        var fresh = webhook(29);

        forget();

        assertThat(body(old)).isEqualTo("{}");
        assertThat(body(fresh)).contains("secret");
    }

    @Test
    void what_tools_were_asked_and_said_goes_with_the_transcripts() {
        keep(world.workspace(), FOR_GOOD, 30);
        var old = toolCall(31);
        var fresh = toolCall(29);

        forget();

        assertThat(sql.count("call_tool_call", "id = ? and arguments is null and answer is null", old))
                .isEqualTo(1);
        assertThat(sql.count("call_tool_call", "id = ? and arguments = '{}' and answer = 'Yes'", fresh))
                .isEqualTo(1);
    }

    @Test
    void by_what_webhooks_are_known_again_goes_when_none_comes_twice_any_more() {
        var connection = Ids.next();
        var old = webhookKey(connection, 61);
        var fresh = webhookKey(connection, 59);

        while (book.forgetWebhookKeys()) {
            // There may be more.
        }

        assertThat(sql.count("webhook_key", "event_id = ?", old)).isZero();
        assertThat(sql.count("webhook_key", "event_id = ?", fresh)).isEqualTo(1);
    }

    private UUID webhookKey(UUID connection, int daysAgo) {
        var event = Ids.at(clock.instant().minus(Duration.ofDays(daysAgo)));
        sql.sql("insert into webhook_key (connection_id, event_key, event_id) values (?, ?, ?)")
                .params(connection, event.toString(), event)
                .update();
        return event;
    }

    private UUID toolCall(int daysAgo) {
        var id = Ids.next();
        var at = Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo)));
        sql.sql("""
                        insert into call_tool_call (id, partner_id, workspace_id, connection_id, external_call_id,
                                                    external_id, tool_id, tool_name, arguments, state, answer, at,
                                                    deadline_at)
                        values (?, ?, ?, ?, 'x', 'y', ?, 'tool', '{}', 'ANSWERED', 'Yes', ?, ?)""")
                .params(id, world.partner().value(), world.workspace().value(), Ids.next(), Ids.next(), at, at)
                .update();
        return id;
    }

    private void forget() {
        book.forgetRecordings();
        book.forgetTranscripts();
        book.forgetToolCalls();
        book.forgetWebhooks();
    }

    private void keep(WorkspaceId workspace, int recordings, int transcripts) {
        sql.sql("""
                        update workspace set recording_retention_days = nullif(?, 0), transcript_retention_days = ?
                        where id = ?""").params(recordings, transcripts, workspace.value()).update();
    }

    private UUID call(WorkspaceId workspace, int daysAgo) {
        var at = clock.instant().minus(Duration.ofDays(daysAgo));
        var id = Ids.at(at);
        sql.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, direction, status, created_at,
                                          recording_url, transcript, transcript_text, summary, version)
                        values (?, ?, ?, ?, 'VAPI', 'OUTBOUND', 'COMPLETED', ?, 'https://x', '[{}]', 'words', 'sum', 0)""")
                .params(id, world.partner().value(), workspace.value(), Ids.next(), Timestamp.from(at))
                .update();
        return id;
    }

    private String kept(UUID call) {
        return sql.sql("""
                        select trim(case when recording_url is not null then 'recording ' else '' end
                            || case when transcript_text <> '' and transcript <> '[]' then 'transcript ' else '' end
                            || case when summary is not null then 'summary' else '' end)
                        from call where id = ?""").params(call).query(String.class).single();
    }

    private UUID webhook(int daysAgo) {
        var id = Ids.next();
        sql.sql("""
                        insert into webhook_event (id, connection_id, partner_id, workspace_id, provider, event_key, type, body,
                                                   received_at, state)
                        values (?, ?, ?, ?, 'VAPI', ?, 't', ?, ?, 'APPLIED')""")
                .params(
                        id,
                        Ids.next(),
                        world.partner().value(),
                        world.workspace().value(),
                        id.toString(),
                        "a secret conversation".getBytes(StandardCharsets.UTF_8),
                        Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo))))
                .update();
        return id;
    }

    private String body(UUID webhook) {
        return sql.sql("select convert_from(body, 'UTF8') from webhook_event where id = ?")
                .params(webhook)
                .query(String.class)
                .single();
    }
}
