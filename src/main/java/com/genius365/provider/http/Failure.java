package com.genius365.provider.http;

import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.time.Duration;

/** One attempt that failed, and whether another may follow. */
class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProviderException exception;
    private final boolean mayRepeat;
    private final Duration retryAfter;

    /** @param retryAfter as the vendor asks; zero where it does not */
    Failure(ProviderException exception, boolean mayRepeat, Duration retryAfter) {
        super(null, exception, false, false);
        this.exception = exception;
        this.mayRepeat = mayRepeat;
        this.retryAfter = retryAfter;
    }

    ProviderException exception() {
        return exception;
    }

    boolean mayRepeat() {
        return mayRepeat;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /** What happened, to stand after a colon. The vendor's words may tell of whoever was asked about. */
    String inOurWords() {
        if (exception.status() >= 400) {
            return "it answered with error " + exception.status();
        }
        if (exception.status() != 0) {
            return "its answer could not be read";
        }
        return exception.getCause() instanceof InterruptedIOException
                ? "it took too long to answer"
                : "it could not be reached";
    }

    boolean isVendorsFault() {
        return exception.kind() == Kind.UNAVAILABLE || exception.kind() == Kind.UNKNOWN_OUTCOME;
    }
}
