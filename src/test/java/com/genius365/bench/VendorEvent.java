package com.genius365.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.Provider;
import com.genius365.provider.http.Signature;
import java.time.Clock;

/**
 * Something a vendor tells of a call.
 *
 * @param key what the program knows a repeated one by
 */
@SuppressWarnings("ArrayRecordComponent")
record VendorEvent(VendorAccount account, String call, String type, String key, byte[] body) {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Signed now. @param root where the vendors' addresses begin */
    byte[] request(String host, String root) {
        var path = root + "/" + account.provider().path() + "/" + account.connection();
        return HttpRequestBytes.post(host, path, authentication(), body);
    }

    private String authentication() {
        if (account.provider() == Provider.VAPI) {
            return "Authorization: Bearer " + account.webhookSecret().reveal();
        }
        var time = String.valueOf(CLOCK.millis());
        return "X-Retell-Signature: v=" + time + ",d="
                + Signature.hmacSha256(account.apiKey(), body, time.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "VendorEvent[" + key + "]";
    }
}
