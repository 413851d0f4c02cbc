package com.genius365.branding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A picture that this program has drawn anew from what somebody uploaded, and that is safe to show.
 *
 * @param contentType {@code image/png} or {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String contentType, byte[] body) {

    private static final int HASH_LENGTH = 32;

    /** Changes when the picture does; stands in its address. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
