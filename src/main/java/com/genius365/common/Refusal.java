package com.genius365.common;

import java.util.Objects;

/**
 * A "no" that the person can act on. Its message is a sentence for people: what is wrong and what to do; it is shown as
 * it is.
 */
public class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
