package com.genius365.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a message is ours, as the Standard Webhooks convention has it, so that its libraries can check it. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;

    private WebhookSignature() {}

    static Secret newSecret() {
        var random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(random));
    }

    /** One signature for each secret. @param timestamp in seconds since 1970 */
    static String of(List<Secret> secrets, String messageId, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + one(secret, messageId, timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static String one(Secret secret, String messageId, long timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length())), "HmacSHA256"));
            mac.update((messageId + "." + timestamp + ".").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
