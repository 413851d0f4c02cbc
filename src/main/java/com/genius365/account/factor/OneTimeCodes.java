package com.genius365.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.genius365.common.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The codes that an authenticator app shows: six digits every thirty seconds (RFC 6238). */
final class OneTimeCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int SECRET_BYTES = 20;

    /** How many steps a clock may be off, either way. */
    private static final int TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private OneTimeCodes() {}

    /** A new key in the letters that people can type. */
    static Secret newKey() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(new Base32().encodeToString(bytes));
    }

    /** Which step the code is of; empty: of none that is near. */
    static OptionalLong stepOf(String code, Secret key, Instant now) {
        var step = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(step - TOLERANCE, step + TOLERANCE)
                .filter(each -> isEqual(code, at(each, key)))
                .findFirst();
    }

    static String at(long step, Secret key) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(key.reveal()), GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEqual(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
