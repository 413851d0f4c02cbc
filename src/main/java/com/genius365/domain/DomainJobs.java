package com.genius365.domain;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** When host names are looked up: soon after a person asked, and whenever one is due. */
@Configuration(proxyBeanMethods = false)
class DomainJobs {

    private final Waker waker;

    DomainJobs(DomainVerifier verifier) {
        this.waker = new Waker("check-domains", verifier::checkDue);
    }

    @Bean
    RecurringTask<Void> checkDomains() {
        return Tasks.recurring("check-domains", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> waker.wake());
    }

    @TransactionalEventListener
    void wake(DomainCheckRequested requested) {
        waker.wake();
    }
}
