package com.genius365.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long what was accepted waits until it is applied: in ordinary times, and after a standstill. */
final class ApplicationMeasurement {

    private static final int CLIENTS = 64;
    private static final double ORDINARY = 200;
    private static final double WANTED_LAG_SECONDS = 1;
    private static final double WANTED_DRAIN = 0.5;
    private static final double WANTED_SLOWDOWN = 2;
    private static final int BACKLOG = Integer.getInteger("bench.backlog", 20_000);
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(90);

    private final WebhookStage stage;

    ApplicationMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results) {
        var ordinary = lag(results);
        drain(results, ordinary);
        results.remark(
                "G1.4: from taking a webhook in to its application, storing included, by the program's own times in"
                        + " its rows; the backlog is " + BACKLOG
                        + " webhooks, not the 100,000 of the goal, to keep the run short.");
    }

    private Load lag(Results results) {
        stage.database().clear();
        var load = Load.open(
                CLIENTS, ORDINARY, Duration.ofSeconds(BenchRun.SECONDS * 3L), () -> true, number -> stage.client());
        var database = stage.database();
        Patience.until(DRAINED_WITHIN, () -> !database.hasPending());
        var seconds = database.decimal("""
                select percentile_cont(0.95) within group (order by extract(epoch from applied_at - received_at))
                from webhook_event""");
        var longest = database.decimal("select max(extract(epoch from applied_at - received_at)) from webhook_event");
        results.add(Finding.limit(
                "G1.4",
                "accepted to applied at 200/s",
                "p95 ≤ 1 s",
                String.format(Locale.ROOT, "p95 %.0f ms, max %.0f ms", seconds * 1000, longest * 1000),
                seconds <= WANTED_LAG_SECONDS));
        return load;
    }

    private void drain(Results results, Load ordinary) {
        stage.database().clear();
        var hold = stage.database().holdApplication();
        var accepted = Load.closed(CLIENTS, BACKLOG, number -> stage.client());
        var isDraining = new AtomicBoolean(true);
        var release = stage.database().now();
        hold.close();
        var begin = System.nanoTime();
        var meanwhile = CompletableFuture.supplyAsync(
                () -> Load.open(CLIENTS, ORDINARY, DRAINED_WITHIN, isDraining::get, number -> stage.client()));
        Patience.until(DRAINED_WITHIN, () -> !stage.database().hasPendingFromBefore(release));
        var seconds = (System.nanoTime() - begin) / 1e9;
        isDraining.set(false);
        var during = meanwhile.join();
        var applied = stage.database().number("select count(*) from webhook_event where state = 'APPLIED'");
        var drained = Ratios.atLeast(WANTED_DRAIN);
        drained.add(applied / seconds, accepted.perSecond());
        results.add(Finding.ratio(
                "G1.4",
                "applied/s of a backlog of " + BACKLOG + ", 200/s coming in; to accepted/s before",
                drained,
                AcceptanceMeasurement.perSecond(drained.measured()),
                AcceptanceMeasurement.perSecond(drained.yardstick())));
        var slowdown = Ratios.atMost(WANTED_SLOWDOWN);
        slowdown.add(p99(during), p99(ordinary));
        results.add(Finding.ratio(
                "G1.4",
                "p99 of the answer at 200/s while draining; to without a backlog",
                slowdown,
                during.latencies().toString(),
                ordinary.latencies().toString()));
    }

    private static double p99(Load load) {
        return load.latencies().percentile(0.99).toNanos();
    }
}
