package com.genius365.call;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When webhooks are applied and calls settled. */
@Configuration(proxyBeanMethods = false)
class CallJobs {

    private final CallIngest ingest;
    private final Waker first;

    /** While there is more than one can take up, so that reading and the database work at the same time. */
    private final Waker second;

    private final CallSettler settler;

    CallJobs(CallIngest ingest, CallSettler settler, WebhookInbox inbox) {
        this.ingest = ingest;
        this.first = new Waker("apply-webhooks", this::apply);
        this.second = new Waker("apply-more-webhooks", ingest::applyDue);
        this.settler = settler;
        inbox.onStored(first::wake);
    }

    private int apply() {
        var applied = ingest.applyDue();
        if (applied == CallIngest.AT_ONCE) {
            second.wake();
        }
        return applied;
    }

    @Bean
    RecurringTask<Void> applyWebhooks() {
        return Tasks.recurring("apply-webhooks", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> first.wake());
    }

    @Bean
    RecurringTask<Void> settleCalls() {
        return Tasks.recurring("settle-calls", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> settler.settleDue());
    }
}
