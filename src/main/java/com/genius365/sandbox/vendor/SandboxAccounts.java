package com.genius365.sandbox.vendor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of every vendor: any key that begins with {@code sandbox-} is somebody, those that begin with {@code
 * sandbox-unpaid} have not paid. Nothing else is let in, so that no real key is ever kept here.
 */
@Component
@Profile("demo")
public class SandboxAccounts {

    private static final String BEARER = "Bearer ";
    private static final String KEY_PREFIX = "sandbox-";
    private static final String UNPAID_PREFIX = "sandbox-unpaid";

    private final SandboxStore store;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Set<SandboxAccount> known = ConcurrentHashMap.newKeySet();

    SandboxAccounts(SandboxStore store, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Who asks, by the {@code Authorization} header; throws the vendor's 401 or 402. */
    public SandboxAccount enter(Vendor vendor, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER + KEY_PREFIX)) {
            throw new VendorRefusal(HttpStatus.UNAUTHORIZED, wrongKey(vendor));
        }
        var key = authorization.substring(BEARER.length());
        if (key.startsWith(UNPAID_PREFIX)) {
            throw new VendorRefusal(HttpStatus.PAYMENT_REQUIRED, notPaid(vendor));
        }
        var account = new SandboxAccount(vendor, hash(key), key);
        if (!known.contains(account)) {
            remember(account);
            known.add(account);
        }
        return account;
    }

    /** The account with that id, which has entered before. */
    public SandboxAccount get(Vendor vendor, String id) {
        var stored = store.find(vendor, SandboxKind.ACCOUNT, id).orElseThrow();
        return new SandboxAccount(vendor, id, stored.text("key"));
    }

    private void remember(SandboxAccount account) {
        var body = mapper.createObjectNode().put("key", account.key());
        store.insertIfAbsent(new SandboxObject(
                account.vendor(), SandboxKind.ACCOUNT, account.id(), account.id(), body, clock.instant()));
    }

    private static String wrongKey(Vendor vendor) {
        return switch (vendor) {
            case VAPI ->
                "Invalid Key. Hot tip, you may be using the private key instead of the public key, or vice versa.";
            case RETELL -> "API key is missing or invalid.";
            case SYNTHFLOW -> "Invalid API key";
        };
    }

    private static String notPaid(Vendor vendor) {
        return switch (vendor) {
            case VAPI -> "Wallet balance is too low. Purchase more credits or upgrade your plan.";
            case RETELL -> "Trial has ended, please add payment method.";
            case SYNTHFLOW -> "The workspace has no credits left";
        };
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
