package com.genius365.call;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When webhooks are applied and calls settled. */
@Configuration(proxyBeanMethods = false)
class CallJobs {

    private final Waker ingest;
    private final CallSettler settler;

    CallJobs(CallIngest ingest, CallSettler settler, WebhookInbox inbox) {
        // One at a time: a second took the processors from whoever accepts, and was not much faster.
        this.ingest = new Waker("apply-webhooks", ingest::applyDue);
        this.settler = settler;
        inbox.onStored(this.ingest::wake);
    }

    @Bean
    RecurringTask<Void> applyWebhooks() {
        return Tasks.recurring("apply-webhooks", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> ingest.wake());
    }

    @Bean
    RecurringTask<Void> forgetOldCalls(CallRetentionBook retention) {
        return Tasks.recurring("forget-old-calls", new Daily(ZoneOffset.UTC, LocalTime.of(2, 43)))
                .execute((instance, context) -> {
                    repeat(retention::forgetRecordings);
                    repeat(retention::forgetTranscripts);
                    repeat(retention::forgetToolCalls);
                    repeat(retention::forgetWebhooks);
                    repeat(retention::forgetWebhookKeys);
                });
    }

    private static void repeat(BooleanSupplier step) {
        var hasMore = true;
        while (hasMore) {
            hasMore = step.getAsBoolean();
        }
    }

    @Bean
    RecurringTask<Void> settleCalls() {
        return Tasks.recurring("settle-calls", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> settler.settleDue());
    }
}
