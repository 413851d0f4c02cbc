package com.genius365.admin;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is on the platform, in the platform's own scope. Today is that of each workspace's own time zone. */
@Component
class PlatformReport {

    /** How much there is of everything. */
    record Counts(long pendingRequests, long partners, long workspaces, long agents, long callsToday) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PlatformReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Counts counts() {
        return jdbc.sql("""
                        select (select count(*) from partner_request where status in ('PENDING', 'PROVISIONING')) as requests,
                               (select count(*) from partner where status <> 'DELETED' and not is_platform) as partners,
                               (select count(*) from workspace w join partner p on p.id = w.partner_id
                                where w.status <> 'ARCHIVED' and p.status <> 'DELETED') as workspaces,
                               coalesce(sum(f.agents), 0) as agents, coalesce(sum(f.calls_today), 0) as calls
                        from client_figures(:now, null) f""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }
}
