package com.genius365.account.session;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets sessions so old that nobody asks about them. */
@Configuration(proxyBeanMethods = false)
class SessionJobs {

    private static final LocalTime QUIET = LocalTime.of(3, 29);

    @Bean
    RecurringTask<Void> forgetOldSessions(SessionBook book, Clock clock) {
        return Tasks.recurring("forget-old-sessions", new Daily(ZoneOffset.UTC, QUIET))
                .execute((instance, context) -> {
                    var now = clock.instant();
                    book.forgetThoseLastSeenBefore(now.minus(AccountSessions.FORGOTTEN_AFTER), now);
                });
    }
}
