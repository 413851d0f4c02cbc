package com.genius365.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the vendor sent it.
 *
 * @param error what went wrong when it was last applied
 */
public record RawEvent(
        UUID id,
        String type,
        Instant receivedAt,
        State state,
        int attempts,
        @Nullable String error,
        String body) {

    /** What came of it. */
    public enum State {
        PENDING,
        APPLIED,
        /** It failed so often that a person has to look. */
        PARKED
    }

    @Override
    public String toString() {
        return "RawEvent[" + id + ", " + type + "]";
    }
}
