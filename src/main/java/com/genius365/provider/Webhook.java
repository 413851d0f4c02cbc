package com.genius365.provider;

/**
 * A verified webhook, looked at just far enough to store it once.
 *
 * @param key derived from type, call, status and time, or a hash of the body: the same event has the same key
 * @param type the vendor's word
 * @param externalCallId empty where it is about no call
 */
public record Webhook(String key, String type, String externalCallId) {}
