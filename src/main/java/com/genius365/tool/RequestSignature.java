package com.genius365.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to a client's server that a request is ours: the HMAC-SHA256 of {@code <timestamp>.<body>}, in lower-case hex. */
final class RequestSignature {

    static final String SIGNATURE = "X-Signature";

    /** In seconds since 1970. */
    static final String TIMESTAMP = "X-Timestamp";

    private RequestSignature() {}

    static String of(Secret secret, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
