package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.SandboxKind;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.SandboxStore;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import com.genius365.sandbox.vendor.WebhookSignature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** VAPI authenticates a webhook by the credential its assistant names; without one, not at all. */
@Component
@Profile("demo")
class VapiSignature implements WebhookSignature {

    private final SandboxStore store;

    VapiSignature(SandboxStore store) {
        this.store = store;
    }

    @Override
    public Vendor vendor() {
        return Vendor.VAPI;
    }

    @Override
    public Map<String, String> headers(Webhook webhook, Instant now) {
        if (webhook.credentialId() == null) {
            return Map.of();
        }
        var plan = store.find(Vendor.VAPI, SandboxKind.CREDENTIAL, webhook.credentialId())
                .filter(credential -> credential.account().equals(webhook.account()))
                .map(SandboxObject::body)
                .map(body -> body.path("authenticationPlan"));
        if (plan.isEmpty()) {
            return Map.of();
        }
        return switch (plan.get().path("type").asString("")) {
            case "bearer" -> bearer(plan.get());
            case "hmac" -> hmac(plan.get(), webhook, now);
            default -> Map.of();
        };
    }

    private static Map<String, String> bearer(JsonNode plan) {
        var prefix = plan.path("bearerPrefixEnabled").asBoolean(true) ? "Bearer " : "";
        return Map.of(
                plan.path("headerName").asString("Authorization"),
                prefix + plan.path("token").asString(""));
    }

    private static Map<String, String> hmac(JsonNode plan, Webhook webhook, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        var timestamp = String.valueOf(now.toEpochMilli());
        var withTimestamp = plan.path("includeTimestamp").asBoolean(true);
        if (withTimestamp) {
            headers.put(plan.path("timestampHeader").asString("x-timestamp"), timestamp);
        }
        if (plan.has("messageIdHeader")) {
            headers.put(plan.path("messageIdHeader").asString(""), webhook.id());
        }
        var payload = plan.path("payloadFormat")
                .asString(withTimestamp ? "{timestamp}.{body}" : "{body}")
                .replace("{timestamp}", timestamp)
                .replace("{method}", "POST")
                .replace("{url}", webhook.url())
                .replace("{svix-id}", webhook.id())
                // Last, so that nothing in it is taken for a place to fill.
                .replace("{body}", webhook.body());
        headers.put(
                plan.path("signatureHeader").asString("x-signature"),
                plan.path("signaturePrefix").asString("") + sign(plan, payload));
        return headers;
    }

    private static String sign(JsonNode plan, String payload) {
        var algorithm = switch (plan.path("algorithm").asString("")) {
            case "sha512" -> "HmacSHA512";
            case "sha1" -> "HmacSHA1";
            default -> "HmacSHA256";
        };
        var secret = plan.path("secretKey").asString("");
        var key = plan.path("secretIsBase64").asBoolean(false)
                ? Base64.getDecoder().decode(secret)
                : secret.getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            var signature = mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
            return plan.path("signatureEncoding").asString("hex").equals("base64")
                    ? Base64.getEncoder().encodeToString(signature)
                    : HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
