package com.genius365.provider;

import java.util.stream.Stream;

/**
 * A verified webhook, looked at just far enough to store it once.
 *
 * @param key derived from type, call, status and time, or a hash of the body: the same event has the same key
 * @param type the vendor's word
 * @param externalCallId empty where it is about no call
 */
public record Webhook(String key, String type, String externalCallId) {

    /** Several times what any vendor sends, and less than an index takes. */
    private static final int LONGEST = 500;

    public Webhook {
        if (Stream.of(key, type, externalCallId).anyMatch(it -> it.length() > LONGEST || it.indexOf('\0') >= 0)) {
            throw new MalformedWebhookException("An id, type or status that no vendor makes", null);
        }
    }
}
