package com.genius365.account.factor;

import com.genius365.access.UserId;
import com.genius365.common.OneTimeToken;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.database.RateLimits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticator app of an account, and the recovery codes for the day the phone is lost. What is changed is always the
 * person's own.
 */
@Component
public class SecondFactors {

    /** What came of a code. */
    public enum Answer {
        RIGHT,
        WRONG,
        TOO_OFTEN
    }

    /**
     * An app that is to be added.
     *
     * @param key for typing in
     * @param picture of the key for the camera, as an address of an image
     */
    public record Enrolment(Secret key, String picture) {}

    /** How an account stands. */
    public record Status(Optional<Instant> since, int recoveryCodesLeft) {

        public boolean isOn() {
            return since.isPresent();
        }
    }

    static final int RECOVERY_CODES = 10;

    private static final RateLimits.Limit BY_ACCOUNT = new RateLimits.Limit(5, Duration.ofMinutes(15));
    private static final RateLimits.Limit BY_ADDRESS = new RateLimits.Limit(50, Duration.ofMinutes(15));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RECOVERY_BYTES = 10;
    private static final int LONGEST_CODE = 40;

    private final SecondFactorStore store;
    private final Vault vault;
    private final RateLimits limits;
    private final FactorNews news;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, Vault vault, RateLimits limits, FactorNews news, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.limits = limits;
        this.news = news;
        this.clock = clock;
    }

    public Status status() {
        var user = news.person().userId();
        return new Status(Optional.ofNullable(store.since(user)), store.recoveryCodesLeft(user));
    }

    /** Begins to add an app; nothing changes until it has shown a right code. */
    @Transactional
    public Enrolment begin() {
        var person = news.person();
        var key = OneTimeCodes.newKey();
        if (!store.begin(person.userId(), vault.seal(key, context(person.userId())), clock.instant())) {
            throw new Refusal("There is an authenticator app already. Remove it first.");
        }
        var issuer = news.issuer();
        var uri = "otpauth://totp/" + encode(issuer + ":" + person.email()) + "?secret=" + key.reveal() + "&issuer="
                + encode(issuer) + "&algorithm=SHA1&digits=6&period=30";
        return new Enrolment(key, QrCode.asDataUri(uri));
    }

    /**
     * Adds the app that shows the code.
     *
     * @return the recovery codes, to be shown once
     * @throws Refusal where the code is not of this app
     */
    @Transactional
    public List<String> confirm(String typed) {
        var person = news.person();
        var user = person.userId();
        if (!limits.count(key(user), BY_ACCOUNT)) {
            throw new Refusal("Too many attempts. Try again in 15 minutes.");
        }
        var step = store.key(user, false)
                .map(kept -> vault.open(kept, context(user)))
                .map(key -> OneTimeCodes.stepOf(digits(typed), key, clock.instant()))
                .filter(found -> found.isPresent() && store.confirm(user, found.getAsLong(), clock.instant()));
        if (step.isEmpty()) {
            throw new Refusal("This is not the code that the app shows now. Check the clock of the phone.");
        }
        limits.giveBack(key(user), BY_ACCOUNT);
        news.tell("an authenticator app was added", "SECOND_FACTOR_ADDED");
        return makeRecoveryCodes(user);
    }

    /** Replaces the recovery codes; the old ones work no longer. */
    @Transactional
    public List<String> newRecoveryCodes() {
        var user = news.person().userId();
        if (store.since(user) == null) {
            throw new Refusal("Add an authenticator app first.");
        }
        news.tell("new recovery codes were made", "RECOVERY_CODES_REPLACED");
        return makeRecoveryCodes(user);
    }

    @Transactional
    public void remove() {
        if (store.remove(news.person().userId())) {
            news.tell("the authenticator app was removed", "SECOND_FACTOR_REMOVED");
        }
    }

    /** Checks the code of an app or a recovery code. Each works once. */
    public Answer check(UserId user, String typed) {
        var byAddress = "second-factor/address/" + news.address().orElse("unknown");
        if (!limits.count(key(user), BY_ACCOUNT)) {
            return Answer.TOO_OFTEN;
        }
        if (!limits.count(byAddress, BY_ADDRESS)) {
            limits.giveBack(key(user), BY_ACCOUNT);
            return Answer.TOO_OFTEN;
        }
        if (typed.length() > LONGEST_CODE || !(isCodeOfApp(user, typed) || isRecoveryCode(user, typed))) {
            return Answer.WRONG;
        }
        limits.giveBack(key(user), BY_ACCOUNT);
        limits.giveBack(byAddress, BY_ADDRESS);
        return Answer.RIGHT;
    }

    private boolean isCodeOfApp(UserId user, String typed) {
        return store.key(user, true)
                .map(kept -> vault.open(kept, context(user)))
                .map(key -> OneTimeCodes.stepOf(digits(typed), key, clock.instant()))
                .filter(step -> step.isPresent() && store.useStep(user, step.getAsLong()))
                .isPresent();
    }

    private boolean isRecoveryCode(UserId user, String typed) {
        return store.useRecoveryCode(user, hash(typed), clock.instant());
    }

    private List<String> makeRecoveryCodes(UserId user) {
        var codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        store.replaceRecoveryCodes(user, codes.stream().map(SecondFactors::hash).toList());
        return codes;
    }

    /** 80 random bits in four groups: KQ3T-… */
    private static String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", new Base32().encodeToString(bytes).split("(?<=\\G.{4})", 0));
    }

    private static byte[] hash(String recoveryCode) {
        return OneTimeToken.hash(recoveryCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String key(UserId user) {
        return "second-factor/account/" + user.value();
    }

    private static String context(UserId user) {
        return "account/" + user.value() + "/authenticator";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
