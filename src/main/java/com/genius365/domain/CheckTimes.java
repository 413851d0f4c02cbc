package com.genius365.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a host name is looked up again, and when it counts as lost. */
final class CheckTimes {

    /** A working name is looked at once a day; one whose record is missing more often, so that a repair is seen. */
    static final Duration DAILY = Duration.ofDays(1);

    static final Duration FAILING = Duration.ofHours(6);
    static final Duration NO_ANSWER = Duration.ofHours(1);
    static final int LOST_AFTER_FAILURES = 4;
    static final Duration LOST_AFTER = Duration.ofDays(2);

    private CheckTimes() {}

    /** @param attempts how often it was looked for in vain */
    static Duration whileWaiting(int attempts) {
        if (attempts <= 10) {
            return Duration.ofMinutes(1);
        }
        if (attempts <= 30) {
            return Duration.ofMinutes(5);
        }
        return attempts <= 100 ? Duration.ofHours(1) : Duration.ofHours(12);
    }

    static boolean isLost(int failures, @Nullable Instant failingSince, Instant now) {
        return failures >= LOST_AFTER_FAILURES
                && failingSince != null
                && !failingSince.plus(LOST_AFTER).isAfter(now);
    }
}
