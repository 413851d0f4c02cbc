package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/** A body that is not JSON, or not what the vendor sends. */
public class MalformedWebhookException extends RuntimeException {

    public MalformedWebhookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
