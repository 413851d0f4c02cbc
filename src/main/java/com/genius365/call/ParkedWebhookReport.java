package com.genius365.call;

import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.provider.Provider;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads parked webhooks of all connections, in the platform's own scope. */
@Component
class ParkedWebhookReport {

    private final JdbcClient jdbc;

    ParkedWebhookReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first: it waits the longest. */
    Page<ParkedWebhook> search(PageRequest page) {
        var total = new long[1];
        var rows = jdbc.sql("""
                        select e.id, e.provider, e.type, p.name as partner, w.name as workspace, c.name as connection,
                               e.received_at, e.attempts, e.error, count(*) over () as total
                        from webhook_event e
                        join connection c on c.id = e.connection_id
                        join partner p on p.id = e.partner_id
                        left join workspace w on w.id = coalesce(e.workspace_id, c.workspace_id)
                        where e.state = 'PARKED'
                        order by e.received_at, e.id limit :limit offset :offset""")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return new ParkedWebhook(
                            row.getObject("id", UUID.class),
                            Provider.valueOf(row.getString("provider")),
                            row.getString("type"),
                            row.getString("partner"),
                            row.getString("workspace"),
                            row.getString("connection"),
                            row.getTimestamp("received_at").toInstant(),
                            row.getInt("attempts"),
                            row.getString("error"));
                })
                .list();
        return new Page<>(rows, total[0]);
    }

    /** Puts parked ones back to work. @param event null: all. @return how many there were */
    int replay(@Nullable UUID event, Instant now) {
        return jdbc.sql("""
                        update webhook_event set state = 'PENDING', attempts = 0, next_attempt_at = :now
                        where state = 'PARKED' and (cast(:event as uuid) is null or id = :event)""")
                .param("now", Timestamp.from(now))
                .param("event", event)
                .update();
    }
}
