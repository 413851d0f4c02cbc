package com.genius365.sandbox.vendor;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does things later, at the pace of the sandbox. Forgets them when the program stops: what must happen is stored. */
@Component
@Profile("demo")
public class SandboxTimer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SandboxTimer.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final double pace;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sandbox-timer").daemon().factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sandbox-", 0).factory());
    private volatile boolean running;

    SandboxTimer(SandboxProperties properties) {
        this.pace = properties.pace();
    }

    public void after(Duration delay, Runnable task) {
        if (alarm.isShutdown()) {
            return;
        }
        var nanos = (long) (delay.toNanos() * pace);
        var _ = alarm.schedule(() -> now(task), nanos, TimeUnit.NANOSECONDS);
    }

    void now(Runnable task) {
        if (workers.isShutdown()) {
            return;
        }
        workers.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                if (!workers.isShutdown()) {
                    log.error("A step of the sandbox failed", failure);
                }
            }
        });
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        alarm.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
