package com.genius365.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long one way of packaging takes to its first page, and what it holds then, beside an empty page packaged alike. */
final class StartUpMeasurement {

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(1);

    private record Start(double seconds, OptionalLong megabytes) {}

    private final String packaging;
    private final ProgramLaunch program;
    private final ProgramLaunch empty;
    private final ProgramFolder data;

    StartUpMeasurement(String packaging, ProgramLaunch program, ProgramLaunch empty, ProgramFolder data) {
        this.packaging = packaging;
        this.program = program;
        this.empty = empty;
        this.data = data;
    }

    /** @param mostSeconds null: only the ratio counts */
    void run(Results results, int rounds, @Nullable Double mostSeconds) {
        var seconds = Ratios.atMost(3);
        var memory = Ratios.atMost(3);
        var slowest = 0.0;
        for (var i = 0; i < rounds; i++) {
            var yardstick = start(empty);
            var start = start(program);
            seconds.add(start.seconds(), yardstick.seconds());
            slowest = Math.max(slowest, start.seconds());
            if (start.megabytes().isPresent() && yardstick.megabytes().isPresent()) {
                memory.add(start.megabytes().getAsLong(), yardstick.megabytes().getAsLong());
            }
        }
        results.add(Finding.ratio(
                "G8.4",
                packaging + ": process to first page; to an empty page",
                seconds,
                text(seconds.measured(), "s"),
                text(seconds.yardstick(), "s")));
        if (mostSeconds != null) {
            results.add(Finding.limit(
                    "G8.4",
                    packaging + ": process to first page",
                    "≤ " + text(mostSeconds, "s"),
                    text(seconds.measured(), "s") + ", slowest " + text(slowest, "s"),
                    seconds.measured() <= mostSeconds));
        }
        if (memory.isEmpty()) {
            results.add(Finding.skipped("G8.4", packaging + ": resident memory", "this system does not tell it"));
        } else {
            results.add(Finding.note(
                    "G8.4",
                    packaging + ": resident memory after the start; to an empty page",
                    memory,
                    text(memory.measured(), "MB"),
                    text(memory.yardstick(), "MB")));
        }
    }

    private Start start(ProgramLaunch launch) {
        try (var running = MeasuredProgram.start(launch, data)) {
            Patience.rest(SETTLES_WITHIN);
            return new Start(running.startedWithin().toNanos() / 1e9, running.residentMegabytes());
        }
    }

    private static String text(double figure, String unit) {
        return String.format(Locale.ROOT, figure < 100 ? "%.1f %s" : "%.0f %s", figure, unit);
    }
}
