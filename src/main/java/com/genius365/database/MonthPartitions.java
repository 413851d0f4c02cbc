package com.genius365.database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that the tables that grow by the month have a partition for this month, the last year, and the next three. */
@Component
class MonthPartitions {

    private static final List<String> PARTITIONED =
            List.of("call", "call_status_change", "audit_entry", "webhook_event");
    private static final int MONTHS_BACK = 12;
    private static final int MONTHS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    MonthPartitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Idempotent, so that every node may do it. */
    @EventListener(ApplicationStartedEvent.class)
    void ensure() {
        var first =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minusMonths(MONTHS_BACK);
        for (var table : PARTITIONED) {
            jdbc.sql("select ensure_month_partitions(:table, :first, :months)")
                    .param("table", table)
                    .param("first", first)
                    .param("months", MONTHS_BACK + MONTHS_AHEAD + 1)
                    .query((row, number) -> 0)
                    .list();
        }
    }
}
