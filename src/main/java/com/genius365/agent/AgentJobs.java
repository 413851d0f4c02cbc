package com.genius365.agent;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** When agents are published and compared: soon after a person asked, and whenever something is due. */
@Configuration(proxyBeanMethods = false)
class AgentJobs {

    private final Waker checks;
    private final Waker waker;

    AgentJobs(AgentPublisher publisher, DriftCheck drift) {
        this.checks = new Waker("check-agents", drift::checkDue);
        this.waker = new Waker("publish-agents", publisher::publishDue);
    }

    @Bean
    RecurringTask<Void> publishAgents() {
        return Tasks.recurring("publish-agents", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> waker.wake());
    }

    @Bean
    RecurringTask<Void> checkAgents() {
        return Tasks.recurring("check-agents", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> checks.wake());
    }

    @TransactionalEventListener
    void wake(PublishingRequested requested) {
        waker.wake();
    }
}
