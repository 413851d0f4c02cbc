package com.genius365.sandbox.vendor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a vendor tells its customer.
 *
 * @param id ours, in the order of their making
 * @param account id of the account whose key may sign it
 * @param callId what it is about: webhooks about one call go out one after the other
 * @param credentialId VAPI's way to authenticate it
 * @param headers that the customer asked for
 * @param attempts how often it was tried
 */
public record Webhook(
        Vendor vendor,
        String id,
        String account,
        String callId,
        String url,
        @Nullable String credentialId,
        Map<String, String> headers,
        String body,
        int attempts) {

    Webhook tried() {
        return new Webhook(vendor, id, account, callId, url, credentialId, headers, body, attempts + 1);
    }

    /** Without the body: it may hold a phone number or a transcript. */
    @Override
    public String toString() {
        return "Webhook[" + vendor + ", " + callId + "]";
    }
}
