package com.genius365.demo;

import com.genius365.common.Terminal;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that the demo is there when the program is, and says so. */
@Component
@Profile("demo")
class DemoData {

    /** Long enough to look at the running calls, short enough to see them end. */
    private static final Duration LIVE_CALLS_LAST = Duration.ofSeconds(90);

    private final DemoSeed seed;
    private final SchedulerClient jobs;
    private final OneTimeTask<Void> endLiveDemoCalls;
    private final Clock clock;
    private final DemoWelcome welcome;
    private final Optional<Long> launchedAt;

    DemoData(
            DemoSeed seed,
            SchedulerClient jobs,
            OneTimeTask<Void> endLiveDemoCalls,
            Clock clock,
            @Value("${genius365.public-url}") URI publicUrl,
            @Value("${genius365.platform-domain}") String platformDomain,
            @Value("${genius365.launched-at:#{null}}") Optional<Long> launchedAt) {
        this.seed = seed;
        this.jobs = jobs;
        this.endLiveDemoCalls = endLiveDemoCalls;
        this.clock = clock;
        this.welcome = new DemoWelcome(publicUrl, platformDomain);
        this.launchedAt = launchedAt;
    }

    /** Before anyone else who waits for the program to be ready: they may look for what is sown here. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void sow(ApplicationReadyEvent ready) {
        var before = System.nanoTime();
        if (seed.sow()) {
            jobs.scheduleIfNotExists(
                    endLiveDemoCalls.instance("once"), clock.instant().plus(LIVE_CALLS_LAST));
        }
        var took = Duration.ofNanos(System.nanoTime() - before);
        var startup = ready.getApplicationContext().getApplicationStartup();
        Terminal.print(welcome.text(StartTimes.measure(startup, launchedAt, took)));
    }
}
