package com.genius365.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that the demo is there when the program is: after its partitions, before its address is told. */
@Component
@Profile("demo")
class DemoData {

    /** Long enough to look at the running calls, short enough to see them end. */
    private static final Duration LIVE_CALLS_LAST = Duration.ofSeconds(90);

    private final DemoSeed seed;
    private final SchedulerClient jobs;
    private final OneTimeTask<Void> endLiveDemoCalls;
    private final Clock clock;

    DemoData(DemoSeed seed, SchedulerClient jobs, OneTimeTask<Void> endLiveDemoCalls, Clock clock) {
        this.seed = seed;
        this.jobs = jobs;
        this.endLiveDemoCalls = endLiveDemoCalls;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void sow() {
        if (seed.sow()) {
            jobs.scheduleIfNotExists(
                    endLiveDemoCalls.instance("once"), clock.instant().plus(LIVE_CALLS_LAST));
        }
    }
}
