package com.genius365.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets links that work no longer. */
@Configuration(proxyBeanMethods = false)
class AccountJobs {

    private static final LocalTime QUIET = LocalTime.of(3, 41);

    @Bean
    RecurringTask<Void> forgetOldLinks(TokenStore tokens) {
        return Tasks.recurring("forget-old-links", new Daily(ZoneOffset.UTC, QUIET))
                .execute((instance, context) -> tokens.forgetExpired());
    }
}
