package com.genius365.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the way to one account stands, as far as this node knows: it counts what it asked itself, and begins anew with each
 * start.
 *
 * @param retryAt from when on it is asked again; null unless it is {@link State#LEFT_ALONE}
 * @param lastFailure what went wrong last; null: nothing
 * @param underWay requests that wait for an answer
 * @param permitted how many may at once
 * @param isCrowded requests were turned away because as many as permitted were under way, and most of them still are
 */
public record ConnectionHealth(
        State state,
        @Nullable Instant retryAt,
        @Nullable LastFailure lastFailure,
        int underWay,
        int permitted,
        boolean isCrowded) {

    /** Whether it is asked. */
    public enum State {
        ANSWERING,
        /** It failed too often: nothing is asked of it for a while. */
        LEFT_ALONE,
        /** It was left alone; a few requests find out whether it is back. */
        ON_TRIAL
    }

    /**
     * Something that was asked in vain.
     *
     * @param words what happened, to stand after a colon; ours and never the vendor's, which may quote whom it was about
     */
    public record LastFailure(String words, Instant at) {}
}
