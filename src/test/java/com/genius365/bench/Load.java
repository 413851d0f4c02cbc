package com.genius365.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * What came of some clients' work.
 *
 * @param worked how often it worked
 * @param failed how often it did not
 */
record Load(long worked, long failed, Duration time, Latencies latencies) {

    private record Share(long worked, long failed, Latencies.Recorder latencies) {}

    /** Works when it is told to; says how it went. */
    private interface Work {
        Share run(LoadClient client) throws Exception;
    }

    double perSecond() {
        return worked / (time.toNanos() / 1e9);
    }

    /** Each client does it again as soon as it is done. */
    static Load closed(int clients, Duration time, IntFunction<? extends LoadClient> client) {
        var end = System.nanoTime() + time.toNanos();
        return run(clients, client, it -> whileTrue(it, () -> System.nanoTime() < end));
    }

    /** Each client does it again as soon as it is done, until it was done so often by all together. */
    static Load closed(int clients, long times, IntFunction<? extends LoadClient> client) {
        var left = new AtomicLong(times);
        return run(clients, client, it -> whileTrue(it, () -> left.getAndDecrement() > 0));
    }

    /**
     * As often a second as said, whether the earlier ones are done or not, for as long as there is a free client. Each
     * latency counts from when it was due.
     */
    static Load open(
            int clients,
            double perSecond,
            Duration atMost,
            BooleanSupplier isWanted,
            IntFunction<? extends LoadClient> client) {
        var next = new AtomicLong();
        var begin = System.nanoTime() + Duration.ofMillis(50).toNanos();
        return run(clients, client, it -> {
            var latencies = new Latencies.Recorder();
            long worked = 0;
            long failed = 0;
            while (isWanted.getAsBoolean()) {
                var due = begin + (long) (next.getAndIncrement() * 1e9 / perSecond);
                if (due - begin > atMost.toNanos()) {
                    break;
                }
                Patience.sleepUntil(due);
                if (it.send()) {
                    worked++;
                } else {
                    failed++;
                }
                latencies.add(System.nanoTime() - due);
            }
            return new Share(worked, failed, latencies);
        });
    }

    private static Share whileTrue(LoadClient client, BooleanSupplier isWanted) throws Exception {
        var latencies = new Latencies.Recorder();
        long worked = 0;
        long failed = 0;
        while (isWanted.getAsBoolean()) {
            var begin = System.nanoTime();
            if (client.send()) {
                worked++;
            } else {
                failed++;
            }
            latencies.add(System.nanoTime() - begin);
        }
        return new Share(worked, failed, latencies);
    }

    private static Load run(int clients, IntFunction<? extends LoadClient> client, Work work) {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var tasks = new ArrayList<Callable<Share>>();
            for (var i = 0; i < clients; i++) {
                var number = i;
                tasks.add(() -> {
                    try (var it = client.apply(number)) {
                        return work.run(it);
                    }
                });
            }
            var begin = System.nanoTime();
            var shares = results(threads.invokeAll(tasks));
            var time = Duration.ofNanos(System.nanoTime() - begin);
            return new Load(
                    shares.stream().mapToLong(Share::worked).sum(),
                    shares.stream().mapToLong(Share::failed).sum(),
                    time,
                    Latencies.of(shares.stream().map(Share::latencies).toList()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Share> results(List<Future<Share>> futures) throws InterruptedException {
        var shares = new ArrayList<Share>();
        for (var future : futures) {
            try {
                shares.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return shares;
    }
}
