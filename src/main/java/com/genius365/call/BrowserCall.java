package com.genius365.call;

import com.genius365.provider.Provider;
import com.genius365.provider.WebCallTicket;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for a browser to join it.
 *
 * @param standIn address of the script that plays the vendor's client, where the vendor itself is played; null: the
 *     vendor's own
 */
public record BrowserCall(
        CallId id,
        Provider provider,
        WebCallTicket ticket,
        @Nullable String standIn) {

    @Override
    public String toString() {
        return "BrowserCall[" + id + "]";
    }
}
