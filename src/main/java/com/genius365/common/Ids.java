package com.genius365.common;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers whose order is the order of their making. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** One as it would have been made then. What is stored by the month of its id lies in that month. */
    public static UUID at(Instant time) {
        return at(time.toEpochMilli());
    }

    private static UUID at(long millis) {
        var bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        var randA = ((bytes[0] & 0x0FL) << 8) | (bytes[1] & 0xFFL);
        var high = (millis << 16) | 0x7000L | randA;
        var low = 0L;
        for (var i = 2; i < 10; i++) {
            low = (low << 8) | (bytes[i] & 0xFFL);
        }
        low = (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
