package com.genius365.provider;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A vendor, or the way to it, failed. The message is the vendor's own words where it gave any. */
public class ProviderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of failure, and so what may be done about it. */
    public enum Kind {
        /** The vendor understood and refused: repeating it changes nothing. */
        REJECTED,
        /** The key is wrong, revoked or may not do this; also an unpaid account (402). */
        UNAUTHORIZED,
        /** What was addressed does not exist at the vendor. */
        NOT_FOUND,
        /** Too many requests: later. */
        RATE_LIMITED,
        /** The vendor did not do it: unreachable, overloaded, its fault. Safe to repeat. */
        UNAVAILABLE,
        /** The vendor may have done it. Look before repeating. */
        UNKNOWN_OUTCOME
    }

    private final Provider provider;
    private final Kind kind;
    private final int status;

    /** @param status the HTTP status, or 0 where there was no answer */
    public ProviderException(
            Provider provider, Kind kind, int status, @Nullable String message, @Nullable Throwable cause) {
        super(message == null || message.isBlank() ? defaultMessage(provider, kind) : message, cause);
        this.provider = provider;
        this.kind = kind;
        this.status = status;
    }

    public Provider provider() {
        return provider;
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    /** The same of something that was only named in what was asked: what was addressed is still there. */
    public ProviderException ofAnother() {
        return kind == Kind.NOT_FOUND
                ? new ProviderException(provider, Kind.REJECTED, status, getMessage(), this)
                : this;
    }

    /** A sentence for people: what happened and what to do. */
    public String explanation() {
        var name = provider.label();
        return switch (kind) {
            case REJECTED -> name + " refused this: " + getMessage();
            case UNAUTHORIZED ->
                status == 402
                        ? name + " refuses because the account there is not paid. Settle it at " + name
                                + ", then try again."
                        : name + " refused this key. Replace it on the Integrations page.";
            case NOT_FOUND -> name + " does not have this any more. Publish the agent again.";
            case RATE_LIMITED -> name + " is receiving too many requests. Wait a minute, then try again.";
            case UNAVAILABLE -> name + " does not answer at the moment. Nothing was lost; try again shortly.";
            case UNKNOWN_OUTCOME ->
                name + " did not say in time whether it did this. We are checking; do not repeat it yet.";
        };
    }

    private static String defaultMessage(Provider provider, Kind kind) {
        return provider.label() + ": " + kind;
    }
}
