package com.genius365.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the figures were taken on.
 *
 * @param busy the share of the processors that others used before the run began; null where it cannot be told
 */
record Machine(
        Instant at,
        int processors,
        String model,
        long memoryGigabytes,
        @Nullable Double busy) {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final double QUIET = 0.1;

    static Machine look() {
        return new Machine(
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                Runtime.getRuntime().availableProcessors(),
                field("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                field("/proc/meminfo", "MemTotal")
                                .map(size -> Long.parseLong(size.replaceAll("\\D", "")))
                                .orElse(0L)
                        / (1024 * 1024),
                busyShare());
    }

    String describe() {
        var text = String.format(
                Locale.ROOT,
                "%d × %s, %d GB, Java %s, %s, %s. ",
                processors,
                model,
                memoryGigabytes,
                Runtime.version(),
                System.getProperty("os.name"),
                at);
        if (busy == null) {
            return text + "What else ran there is not known.";
        }
        return text
                + String.format(
                        Locale.ROOT,
                        "Before the run, others used %.0f %% of the processors%s",
                        busy * 100,
                        busy < QUIET ? "." : ": **not a quiet machine, these figures are noise.**");
    }

    private static @Nullable Double busyShare() {
        var before = processorTimes();
        if (before.isEmpty()) {
            return null;
        }
        Patience.rest(LOOK);
        var after = processorTimes();
        var all = sum(after) - sum(before);
        // Idle and waiting for the disk.
        var idle = after.get(3) - before.get(3) + after.get(4) - before.get(4);
        return all == 0 ? null : 1 - (double) idle / all;
    }

    private static long sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> processorTimes() {
        try {
            var line = Files.readAllLines(Path.of("/proc/stat")).getFirst();
            return Arrays.stream(line.strip().split("\\s+"))
                    .skip(1)
                    .limit(8)
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    private static java.util.Optional<String> field(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException notLinux) {
            return java.util.Optional.empty();
        }
    }
}
