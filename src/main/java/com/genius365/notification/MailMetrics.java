package com.genius365.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The age of the oldest mail that was not sent, asked for whenever metrics are collected. */
@Component
class MailMetrics implements MeterBinder {

    private final MailStore store;
    private final Clock clock;

    MailMetrics(MailStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("genius365.mail.oldest.waiting", this, MailMetrics::seconds)
                .description("Age of the oldest mail that waits; 0: none does")
                .baseUnit("seconds")
                .register(registry);
    }

    private double seconds() {
        try {
            return store.oldestWaiting()
                    .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1_000.0)
                    .orElse(0.0);
        } catch (RuntimeException e) {
            // Unknown while the database is away, and no reason for all other metrics to be missing.
            return Double.NaN;
        }
    }
}
