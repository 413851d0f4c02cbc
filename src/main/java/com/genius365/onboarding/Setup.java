package com.genius365.onboarding;

import com.genius365.access.ClientAddress;
import com.genius365.account.PasswordRules;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Makes the first super admin, for whoever has the link that the start printed. */
@Component
@Validated
public class Setup {

    static final Duration LINK_LASTS = Duration.ofHours(24);

    private static final RateLimits.Limit BY_ADDRESS = new RateLimits.Limit(20, Duration.ofMinutes(15));
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;

    private final SetupStore store;
    private final RateLimits limits;
    private final ClientAddress address;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Setup(SetupStore store, RateLimits limits, ClientAddress address, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.address = address;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new token, where there is no super admin yet. */
    Optional<String> offer() {
        if (store.hasSuperAdmin()) {
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.add(hash(token), clock.instant().plus(LINK_LASTS), clock.instant());
        return Optional.of(token);
    }

    /** Whether the link still does something. Wrong ones are counted by where they come from. */
    public boolean accepts(String token) {
        var caller = "setup/address/" + address.current().orElse("unknown");
        if (limits.isExhausted(caller, BY_ADDRESS)) {
            return false;
        }
        var isValid = token.length() <= LONGEST_TOKEN && store.isValid(hash(token), clock.instant());
        if (!isValid) {
            limits.count(caller, BY_ADDRESS);
        }
        return isValid;
    }

    /** @throws Refusal where the link was used or is too old, or the password is too weak */
    public void makeSuperAdmin(String token, @Valid SetupDraft draft) {
        if (!accepts(token)) {
            throw expired();
        }
        PasswordRules.problem(draft.password(), draft.email()).ifPresent(problem -> {
            throw new Refusal("The password is not strong enough. " + problem);
        });
        var hash = passwords.encode(draft.password());
        if (hash == null || !store.makeSuperAdmin(hash(token), draft, hash, clock.instant())) {
            throw expired();
        }
    }

    private static Refusal expired() {
        return new Refusal("This link was used already, or it is too old. Restart the program: it prints a new one.");
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
