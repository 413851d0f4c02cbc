package com.genius365.bench;

import java.time.Duration;

/** What verifying signatures costs: the webhook address beside its twin that believes everyone. */
final class VerificationMeasurement {

    private static final String BELIEVING = "/api/bench/webhooks";
    private static final int CLIENTS = 8;

    private final WebhookStage stage;
    private final Duration round = Duration.ofSeconds(BenchRun.SECONDS);

    VerificationMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results) {
        accept(BELIEVING);
        var ratios = Ratios.atLeast(0.9);
        for (var i = 0; i < BenchRun.ROUNDS; i++) {
            var believing = accept(BELIEVING);
            ratios.add(accept(WebhookClient.ROOT), believing);
        }
        results.add(Finding.ratio(
                "G1.5",
                "accepted/s with signatures verified; to not verified",
                ratios,
                AcceptanceMeasurement.perSecond(ratios.measured()),
                AcceptanceMeasurement.perSecond(ratios.yardstick())));
        results.remark(
                "G1.5: the program has no switch for verifying. Its twin is the program's own controller once more,"
                        + " on an address that only the bench's classpath has, with vendors' clients that say yes. 8 clients,"
                        + " applying waits.");
    }

    private double accept(String root) {
        stage.database().clear();
        try (var held = stage.database().holdApplication()) {
            return Load.closed(CLIENTS, round, number -> stage.client(root)).perSecond();
        }
    }
}
