package com.genius365.account.factor;

import com.genius365.access.UserId;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: keys that a device keeps and opens with a finger, a face or a PIN, and so two factors in one. Each belongs to
 * the host it was made on. What is added or removed is always the person's own.
 */
@Component
public class Passkeys {

    /** One of a person's. */
    public record Summary(String id, String label, Instant since, Optional<Instant> lastUsed) {}

    /** One that is being made; the browser is given the options as JSON. */
    public record Registration(PublicKeyCredentialCreationOptions options, String json) {}

    /** Somebody who is being asked for one; the browser is given the options as JSON. */
    public record Challenge(PublicKeyCredentialRequestOptions options, String json) {}

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final RateLimits.Limit BY_ADDRESS = new RateLimits.Limit(50, Duration.ofMinutes(15));
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_LABEL = 80;
    private static final int MOST = 20;

    private final PasskeyStore store;
    private final FactorNews news;
    private final RequestOrigin origin;
    private final RateLimits limits;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyStore store, FactorNews news, RequestOrigin origin, RateLimits limits) {
        this.store = store;
        this.news = news;
        this.origin = origin;
        this.limits = limits;
    }

    public List<Summary> list() {
        return store.list(news.person().userId());
    }

    public Registration begin() {
        var person = news.person();
        if (store.list(person.userId()).size() >= MOST) {
            throw new Refusal("There are " + MOST + " passkeys already. Remove one first.");
        }
        var options = operations(me())
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                person.userId().value().toString(), null, List.of())));
        return new Registration(options, json.writeValueAsString(options));
    }

    /**
     * Adds the passkey that the device made.
     *
     * @param answer the browser's, as JSON
     */
    @Transactional
    public void add(Registration registration, String answer, String label) {
        try {
            var credential = json.readValue(
                    limited(answer), new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            var name = label.isBlank() ? "Passkey" : label.strip();
            operations(me())
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            registration.options(),
                            new RelyingPartyPublicKey(
                                    credential, name.substring(0, Math.min(name.length(), LONGEST_LABEL)))));
        } catch (IllegalArgumentException | WebAuthnException | JacksonException | DuplicateKeyException e) {
            LOG.info("A passkey could not be added: {}", e.getClass().getSimpleName());
            throw new Refusal("This passkey could not be added. Try again, or use another device.", e);
        }
        news.tell("a passkey was added", "PASSKEY_ADDED");
    }

    @Transactional
    public void remove(String id) {
        if (store.remove(news.person().userId(), Bytes.fromBase64(id))) {
            news.tell("a passkey was removed", "PASSKEY_REMOVED");
        }
    }

    /** Asks for any passkey of this host; the device knows whose they are. */
    public Challenge challenge() {
        var options = operations(null)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Challenge(options, json.writeValueAsString(options));
    }

    /** Whose passkey answered; empty where none did as it should. */
    public Optional<UserId> verify(Challenge challenge, String answer) {
        var from = "passkey/address/" + news.address().orElse("unknown");
        if (!limits.count(from, BY_ADDRESS)) {
            throw new Refusal("Too many attempts. Try again in 15 minutes.");
        }
        try {
            var credential = json.readValue(
                    limited(answer), new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var entity = operations(null)
                    .authenticate(new RelyingPartyAuthenticationRequest(challenge.options(), credential));
            limits.giveBack(from, BY_ADDRESS);
            return Optional.of(user(entity.getId()));
        } catch (IllegalArgumentException | WebAuthnException | JacksonException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    static Bytes handle(UserId user) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(user.value().getMostSignificantBits())
                .putLong(user.value().getLeastSignificantBits())
                .array());
    }

    static UserId user(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        if (buffer.remaining() != 16) {
            throw new IllegalArgumentException("Not a handle of ours");
        }
        return new UserId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private HostPasskeys.Person me() {
        var person = news.person();
        return new HostPasskeys.Person(person.userId(), person.email(), person.displayName());
    }

    private Webauthn4JRelyingPartyOperations operations(HostPasskeys.@Nullable Person person) {
        var here = origin.get();
        var kept = new HostPasskeys(store, here.host(), person);
        var operations = new Webauthn4JRelyingPartyOperations(
                kept,
                kept,
                PublicKeyCredentialRpEntity.builder()
                        .id(here.host())
                        .name(news.issuer())
                        .build(),
                Set.of(here.origin()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static String limited(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("Too long");
        }
        return answer;
    }
}
