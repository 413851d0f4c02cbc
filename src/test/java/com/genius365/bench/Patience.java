package com.genius365.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits: for a moment, for a while, or until something is so. */
final class Patience {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Patience() {}

    /** Something that may be so. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void rest(Duration time) {
        sleepUntil(System.nanoTime() + time.toNanos());
    }

    /** @param moment of {@link System#nanoTime} */
    static void sleepUntil(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** @return whether it came to be so in time */
    static boolean until(Duration atMost, Condition condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (true) {
            try {
                if (condition.holds()) {
                    return true;
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            if (System.nanoTime() > end) {
                return false;
            }
            rest(LOOK_EVERY);
        }
    }
}
