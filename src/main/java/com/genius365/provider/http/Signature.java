package com.genius365.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes and compares what vendors put on their webhooks. */
public final class Signature {

    /** How far a webhook's time may be from ours, either way. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Signature() {}

    /** HMAC-SHA256 over the parts in order, in lower-case hex. */
    public static String hmacSha256(Secret key, byte[]... parts) {
        if (key.reveal().isEmpty()) {
            throw new IllegalArgumentException("No key to sign with");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(UTF_8), "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    /** SHA-256 in lower-case hex: names a body that has no id of its own. */
    public static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Compares hex digests, in whichever case, without telling by its time where they differ. */
    public static boolean isSameDigest(String expected, String given) {
        return isSame(expected.toLowerCase(Locale.ROOT), given.toLowerCase(Locale.ROOT));
    }

    /** Compares without telling by its time where the texts differ; an absent one is never the same. */
    public static boolean isSame(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    public static boolean isRecent(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }
}
