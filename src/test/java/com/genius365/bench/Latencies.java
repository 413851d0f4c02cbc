package com.genius365.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long things took, in nanoseconds, shortest first. */
final class Latencies {

    /** Grows while one client measures. */
    static final class Recorder {

        private long[] values = new long[4096];
        private int count;

        void add(long nanoseconds) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = nanoseconds;
        }
    }

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    static Latencies of(List<Recorder> recorders) {
        var all =
                new long[recorders.stream().mapToInt(recorder -> recorder.count).sum()];
        var at = 0;
        for (var recorder : recorders) {
            System.arraycopy(recorder.values, 0, all, at, recorder.count);
            at += recorder.count;
        }
        Arrays.sort(all);
        return new Latencies(all);
    }

    /** @param share 0.99 for the 99th percentile, 1 for the longest */
    Duration percentile(double share) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
    }

    @Override
    public String toString() {
        return "p50 " + millis(percentile(0.5)) + ", p99 " + millis(percentile(0.99)) + ", max " + millis(percentile(1))
                + " of " + sorted.length;
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }
}
