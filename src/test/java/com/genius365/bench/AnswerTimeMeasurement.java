package com.genius365.bench;

import java.time.Duration;

/** How long a vendor waits for its answer: at half of what can be accepted, and when ten times as many come at once. */
final class AnswerTimeMeasurement {

    private static final int CLIENTS = 64;
    private static final int BURST = 10;
    private static final double ORDINARY = 200;
    private static final Duration WANTED_P99 = Duration.ofMillis(50);
    private static final Duration WANTED_MAX = Duration.ofSeconds(1);

    private final WebhookStage stage;

    AnswerTimeMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results, double mostPerSecond) {
        var half = mostPerSecond / 2;
        var steady = load(half, Duration.ofSeconds(BenchRun.SECONDS * 2L));
        results.add(Finding.limit(
                "G1.2",
                "answer at half of the most, " + AcceptanceMeasurement.perSecond(half),
                "p99 ≤ 50 ms",
                text(steady),
                steady.latencies().percentile(0.99).compareTo(WANTED_P99) <= 0 && steady.failed() == 0));
        var long10 = load(ORDINARY * BURST, Duration.ofSeconds(BenchRun.SECONDS));
        results.add(burst("answer in " + BenchRun.SECONDS + " s of ten times 200/s", long10));
        var short10 = load(half * BURST, Duration.ofMillis(100));
        results.add(burst("answer in 100 ms of ten times half of the most", short10));
        results.remark(
                "G1.2: webhooks fall due at a fixed rate whether earlier ones were answered or not, and an answer's"
                        + " time counts from then; what was accepted is applied meanwhile.");
    }

    private Finding burst(String what, Load load) {
        return Finding.limit(
                "G1.2",
                what,
                "max < 1 s",
                text(load),
                load.latencies().percentile(1).compareTo(WANTED_MAX) < 0 && load.failed() == 0);
    }

    private Load load(double perSecond, Duration time) {
        stage.database().clear();
        return Load.open(CLIENTS, perSecond, time, () -> true, number -> stage.client());
    }

    private static String text(Load load) {
        return load.latencies() + (load.failed() == 0 ? "" : ", " + load.failed() + " not accepted");
    }
}
