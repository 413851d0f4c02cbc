package com.genius365.sandbox.retell;

import com.genius365.sandbox.vendor.SandboxAccounts;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import com.genius365.sandbox.vendor.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Retell signs with the API key: the body, followed by the time in milliseconds. */
@Component
@Profile("demo")
class RetellSignature implements WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SandboxAccounts accounts;

    RetellSignature(SandboxAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Vendor vendor() {
        return Vendor.RETELL;
    }

    @Override
    public Map<String, String> headers(Webhook webhook, Instant now) {
        var millis = String.valueOf(now.toEpochMilli());
        var key = accounts.get(Vendor.RETELL, webhook.account()).key();
        return Map.of("x-retell-signature", "v=" + millis + ",d=" + sign(key, webhook.body() + millis));
    }

    private static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
