package com.genius365.common;

import java.util.Objects;

/**
 * A key, token or password in the clear, for as long as it is needed. Never shows itself in a log.
 *
 * @param reveal the value
 */
public record Secret(String reveal) {

    public Secret {
        Objects.requireNonNull(reveal);
    }

    /** What may be shown of it: the last four characters, or nothing where that would be most of it. */
    public String lastFour() {
        return reveal.length() < 12 ? "" : reveal.substring(reveal.length() - 4);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
