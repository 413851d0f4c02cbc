package com.genius365.common;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers whose order is the order of their making. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = 0xFFFL;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, 12 that count within a millisecond, and 62 random
     * bits. Later ones of one process are greater.
     */
    public static UUID next() {
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var time = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return of(time >>> COUNTER_BITS, time & COUNTER_MASK, RANDOM.nextLong());
    }

    /** One as it would have been made then. What is stored by the month of its id lies in that month. */
    public static UUID at(Instant time) {
        return of(time.toEpochMilli(), RANDOM.nextLong() & COUNTER_MASK, RANDOM.nextLong());
    }

    private static UUID of(long millis, long counter, long random) {
        return new UUID((millis << 16) | 0x7000L | counter, (random & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
