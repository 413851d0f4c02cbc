package com.genius365.bench;

import java.time.Duration;

/** What finding the host's partner and its brand costs a request, in time and in SQL. */
final class HostMeasurement {

    private static final String BRANDED = "/branding/bench/answer";
    private static final String PLAIN = "/api/bench/answer";
    private static final String KNOWN = BenchAgency.SLUG + ".localhost";
    private static final int CLIENTS = 8;
    private static final int UNKNOWN_HOSTS = 50;
    private static final int REQUESTS_A_HOST = 20;
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(3);

    private final WebhookStage stage;
    private final Duration round = Duration.ofSeconds(BenchRun.SECONDS);

    HostMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results) {
        warmUp();
        var ratios = Ratios.atLeast(0.95);
        var before = lookUps();
        long answered = 0;
        for (var i = 0; i < BenchRun.ROUNDS; i++) {
            // In turns, because whoever comes second finds more of it compiled.
            var isPlainFirst = i % 2 == 0;
            var first = load(isPlainFirst ? PLAIN : BRANDED);
            var second = load(isPlainFirst ? BRANDED : PLAIN);
            var plain = isPlainFirst ? first : second;
            var branded = isPlainFirst ? second : first;
            answered += branded.worked();
            ratios.add(branded.perSecond(), plain.perSecond());
        }
        var during = lookUps() - before;
        results.add(Finding.ratio(
                "G8.1",
                "204 with partner and brand of the host; to without",
                ratios,
                AcceptanceMeasurement.perSecond(ratios.measured()),
                AcceptanceMeasurement.perSecond(ratios.yardstick())));
        var perLookUp = unknownOnce();
        // An answer is kept for a minute, so that a round or two may ask again.
        var allowed = perLookUp * (1 + (long) BenchRun.ROUNDS * 2 * BenchRun.SECONDS / 60);
        results.add(Finding.limit(
                "G8.1",
                "reads of the table of partners for a known host",
                "0 on a hit; once a minute",
                during + " for " + answered + " requests",
                during <= allowed));
        unknown(results, perLookUp);
        results.remark(
                "G8.1: both answers pass the same rules of security; the plain one is under /api, where the program"
                        + " does not look at the host. SQL is counted by PostgreSQL, as reads of the table of partners. A host that"
                        + " nobody has shows the platform, as DESIGN wants it, and not 404.");
    }

    private void warmUp() {
        load(PLAIN);
        load(BRANDED);
    }

    private Load load(String path) {
        return Load.closed(
                CLIENTS, round, number -> new AnswerClient(stage.program().port(), KNOWN, path));
    }

    /** @return how many reads of the table one look-up is */
    private long unknownOnce() {
        var before = lookUps();
        ask("unknown-first.example", 1);
        return Math.max(1, lookUps() - before);
    }

    private void unknown(Results results, long perLookUp) {
        var before = lookUps();
        for (var host = 0; host < UNKNOWN_HOSTS; host++) {
            ask("unknown-" + host + ".example", REQUESTS_A_HOST);
        }
        var asked = (lookUps() - before) / (double) perLookUp / UNKNOWN_HOSTS;
        results.add(Finding.limit(
                "G8.1",
                "look-ups for each of " + UNKNOWN_HOSTS + " unknown hosts, " + REQUESTS_A_HOST + " requests each",
                "≤ 1 a minute",
                String.format(java.util.Locale.ROOT, "%.2f", asked),
                asked <= 1));
    }

    private void ask(String host, int times) {
        Load.closed(1, times, number -> new AnswerClient(stage.program().port(), host, BRANDED));
    }

    /** PostgreSQL counts for each session and adds up about once a second. */
    private long lookUps() {
        Patience.rest(COUNTED_WITHIN);
        return stage.database().number("""
                select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0) from pg_stat_user_tables
                where relname = 'partner'""");
    }
}
