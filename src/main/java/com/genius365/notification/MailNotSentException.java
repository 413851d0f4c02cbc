package com.genius365.notification;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail was not taken over. Its message is kept with the mail and has no address in it. */
public class MailNotSentException extends RuntimeException {

    private final boolean isFinal;
    private final transient @Nullable Duration pause;

    private MailNotSentException(String message, boolean isFinal, @Nullable Duration pause) {
        super(MailText.masked(message));
        this.isFinal = isFinal;
        this.pause = pause;
    }

    /** It would not be taken over later either. */
    public static MailNotSentException refused(String message) {
        return new MailNotSentException(message, true, null);
    }

    /** It may be later. */
    public static MailNotSentException later(String message) {
        return new MailNotSentException(message, false, null);
    }

    /** It may be later, and not before so long from now. */
    public static MailNotSentException notBefore(String message, @Nullable Duration pause) {
        return new MailNotSentException(message, false, pause);
    }

    public boolean isFinal() {
        return isFinal;
    }

    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
