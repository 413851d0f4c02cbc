package com.genius365.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database needs regularly. */
@Configuration(proxyBeanMethods = false)
class DatabaseJobs {

    private static final LocalTime QUIET = LocalTime.of(3, 17);

    @Bean
    RecurringTask<Void> ensurePartitions(MonthPartitions partitions) {
        return Tasks.recurring("ensure-partitions", new Daily(ZoneOffset.UTC, QUIET))
                .execute((instance, context) -> partitions.ensure());
    }
}
