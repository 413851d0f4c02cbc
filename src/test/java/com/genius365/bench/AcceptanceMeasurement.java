package com.genius365.bench;

import java.time.Duration;
import java.util.Locale;

/** How many webhooks are accepted in a second, beside raw inserts of the same rows, and whether all of them are there. */
final class AcceptanceMeasurement {

    private static final int FEW = 8;
    private static final int MANY = 64;
    private static final double FEW_GOAL = 0.6;
    private static final double MANY_GOAL = 1.2;
    private static final double SMALL_ROWS_GOAL = 0.5;

    private final WebhookStage stage;
    private final Duration round = Duration.ofSeconds(BenchRun.SECONDS);
    private double mostPerSecond;
    private long accepted;
    private long refused;
    private long lost;

    AcceptanceMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results) {
        var fewHeld = Ratios.atLeast(FEW_GOAL);
        var manyHeld = Ratios.atLeast(MANY_GOAL);
        var manyHeldToSmall = Ratios.atLeast(SMALL_ROWS_GOAL);
        var fewLive = Ratios.atLeast(FEW_GOAL);
        var manyLive = Ratios.atLeast(MANY_GOAL);
        for (var i = 0; i < BenchRun.ROUNDS; i++) {
            var raw = raw();
            fewHeld.add(held(FEW), raw);
            var many = held(MANY);
            manyHeld.add(many, raw);
            manyHeldToSmall.add(many, small());
            fewLive.add(accept(FEW), raw);
            manyLive.add(accept(MANY), raw);
        }
        mostPerSecond = manyLive.measured();
        results.add(finding("accepted/s, 8 clients; applying waits", fewHeld));
        results.add(Finding.either(
                finding("accepted/s, 64 clients; applying waits", manyHeld),
                finding("the same; to raw inserts of 40 bytes", manyHeldToSmall)));
        results.add(note("accepted/s, 8 clients; applied meanwhile", fewLive));
        results.add(note("accepted/s, 64 clients; applied meanwhile", manyLive));
        results.add(Finding.limit(
                "G1.3",
                "answered 2xx and not there afterwards",
                "0",
                lost + " of " + accepted + " (" + refused + " not answered 2xx)",
                lost == 0));
        results.remark("G1.1: half VAPI with a bearer token, half Retell with its HMAC, 8 KB each, all different. The"
                + " yardstick inserts the same rows into the same table by plain JDBC, 8 clients, one commit each; with 64"
                + " clients one of the two goals is to be met, the second to rows of 40 bytes in a table of two columns. Load"
                + " generator, program and PostgreSQL share the processors. \"Applying waits\" is acceptance by itself,"
                + " as the goal was drawn; \"applied meanwhile\" is the whole of what the program does with them.");
    }

    /** With 64 clients, while what was accepted is applied. */
    double mostPerSecond() {
        return mostPerSecond;
    }

    private double raw() {
        stage.database().clear();
        return Load.closed(FEW, round, number -> stage.rawClient()).perSecond();
    }

    private double small() {
        stage.database().clear();
        return Load.closed(FEW, round, number -> stage.smallRowClient()).perSecond();
    }

    private double held(int clients) {
        stage.database().clear();
        try (var held = stage.database().holdApplication()) {
            return counted(clients);
        }
    }

    private double accept(int clients) {
        stage.database().clear();
        return counted(clients);
    }

    private double counted(int clients) {
        var load = Load.closed(clients, round, number -> stage.client());
        accepted += load.worked();
        refused += load.failed();
        lost += Math.max(0, load.worked() - stage.database().number("select count(*) from webhook_event"));
        return load.perSecond();
    }

    private static Finding finding(String what, Ratios ratios) {
        return Finding.ratio("G1.1", what, ratios, perSecond(ratios.measured()), perSecond(ratios.yardstick()));
    }

    private static Finding note(String what, Ratios ratios) {
        return Finding.note("G1.1", what, ratios, perSecond(ratios.measured()), perSecond(ratios.yardstick()));
    }

    static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }
}
