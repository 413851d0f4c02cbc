package com.genius365.call;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was taken in from vendors and not applied yet. */
@Component
public class WebhookBacklog {

    private final WebhookStore store;
    private final Clock clock;

    WebhookBacklog(WebhookStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How long the oldest one has been waiting; empty: none does. Those that were parked wait for a person. */
    public Optional<Duration> oldest() {
        return store.oldestPending()
                .map(received -> Duration.between(received, clock.instant()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }
}
