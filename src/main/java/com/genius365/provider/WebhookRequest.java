package com.genius365.provider;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it came in, before anyone trusts it.
 *
 * @param headers case does not matter
 * @param body the raw bytes: signatures are over these
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebhookRequest(Map<String, String> headers, byte[] body) {

    public WebhookRequest {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public String toString() {
        return "WebhookRequest[" + body.length + " bytes]";
    }
}
