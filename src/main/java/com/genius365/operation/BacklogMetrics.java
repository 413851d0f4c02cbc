package com.genius365.operation;

import com.genius365.call.WebhookBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The age of the oldest webhook that was not applied, asked for whenever metrics are collected. */
@Component
class BacklogMetrics implements MeterBinder {

    private final WebhookBacklog backlog;

    BacklogMetrics(WebhookBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("genius365.webhook.oldest.unapplied", this, BacklogMetrics::seconds)
                .description("Age of the oldest webhook that is not applied; 0: none waits")
                .baseUnit("seconds")
                .register(registry);
    }

    private double seconds() {
        try {
            return backlog.oldest().map(Duration::toMillis).orElse(0L) / 1_000.0;
        } catch (RuntimeException e) {
            // Unknown while the database is away, and no reason for all other metrics to be missing.
            return Double.NaN;
        }
    }
}
