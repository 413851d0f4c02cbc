package com.genius365.provider;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it came in, before anyone trusts it.
 *
 * @param headers case does not matter
 * @param query what stands in the address, where a vendor proves itself by it
 * @param body the raw bytes: signatures are over these
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebhookRequest(Map<String, String> headers, Map<String, String> query, byte[] body) {

    public WebhookRequest(Map<String, String> headers, byte[] body) {
        this(headers, Map.of(), body);
    }

    public WebhookRequest {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
        query = Map.copyOf(query);
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public String toString() {
        return "WebhookRequest[" + body.length + " bytes]";
    }
}
