package com.genius365.notification;

import com.genius365.common.SealedToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What makes a mail this one and no other: the same however often its event is heard, and saying nothing itself. */
final class MailKey {

    private MailKey() {}

    /** Each link is in one mail only. */
    static String of(SealedToken token) {
        return hash(token.sealed());
    }

    /** Moments count to the millisecond, which is what is left of them after an event was stored. */
    static String of(Object... parts) {
        return hash(Arrays.stream(parts)
                .map(part -> part instanceof Instant instant ? instant.toEpochMilli() : part)
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
