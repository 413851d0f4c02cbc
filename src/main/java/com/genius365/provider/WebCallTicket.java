package com.genius365.provider;

import com.genius365.common.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to join a call.
 *
 * @param externalCallId null where the browser itself creates the call (VAPI)
 * @param token Retell's access token, or VAPI's public key
 * @param start what the vendor's own client in the browser is told besides, as it names it; our reference is in it where
 *     the browser creates the call
 */
public record WebCallTicket(@Nullable String externalCallId, Secret token, Map<String, Object> start) {

    public WebCallTicket {
        start = Map.copyOf(start);
    }

    public WebCallTicket(@Nullable String externalCallId, Secret token) {
        this(externalCallId, token, Map.of());
    }

    @Override
    public String toString() {
        return "WebCallTicket[" + externalCallId + "]";
    }
}
