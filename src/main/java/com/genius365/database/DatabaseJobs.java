package com.genius365.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database needs regularly. */
@Configuration(proxyBeanMethods = false)
class DatabaseJobs {

    private static final LocalTime QUIET = LocalTime.of(3, 17);

    @Bean
    RecurringTask<Void> ensurePartitions(MonthPartitions partitions) {
        return Tasks.recurring("ensure-partitions", new Daily(ZoneOffset.UTC, QUIET))
                .execute((instance, context) -> partitions.ensure());
    }

    /** Buckets that are full again say nothing any more. */
    @Bean
    RecurringTask<Void> forgetFullBuckets(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("forget-full-buckets", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> jdbc.sql("delete from rate_limit where expires_at < :now")
                        .param("now", clock.millis())
                        .update());
    }
}
