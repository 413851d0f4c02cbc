package com.genius365.integration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When accounts that did not answer are asked again. */
@Configuration(proxyBeanMethods = false)
class ConnectionJobs {

    @Bean
    RecurringTask<Void> tryConnections(ConnectionWatch watch) {
        return Tasks.recurring("try-connections", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> watch.tryDue());
    }
}
