package com.genius365.webhook;

import com.genius365.database.Waker;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When webhooks are told, and when that is forgotten. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    private final Waker waker;

    WebhookJobs(DeliverySender sender, DeliveryBook deliveries) {
        this.waker = new Waker("send-webhooks", sender::sendDue);
        deliveries.onWritten(waker::wake);
        sender.onTurnEnded(waker::wake);
    }

    @Bean
    RecurringTask<Void> sendWebhooks() {
        return Tasks.recurring("send-webhooks", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> waker.wake());
    }

    @Bean
    RecurringTask<Void> forgetWebhooks(DeliveryBook deliveries) {
        return Tasks.recurring("forget-webhooks", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    var hasMore = true;
                    while (hasMore) {
                        // Both, whatever the first one says.
                        hasMore = deliveries.forgetOld() | deliveries.forgetWords();
                    }
                });
    }
}
