package com.genius365.account.factor;

import com.genius365.access.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The passkeys of one host, as Spring Security asks for them. To it an account is named by its id.
 *
 * @param person who adds a passkey; null where somebody signs in
 */
record HostPasskeys(
        PasskeyStore store, String host, @Nullable Person person)
        implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    /** What the device shows beside the passkey. */
    record Person(UserId id, String email, String displayName) {}

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        var user = Passkeys.user(id);
        return entity(id, person == null ? user.value().toString() : person.email(), name(user));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        var user = new UserId(UUID.fromString(username));
        return entity(Passkeys.handle(user), person == null ? username : person.email(), name(user));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // The account is there already.
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are removed one by one, by their owner");
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (person == null) {
            store.used(passkey);
        } else {
            store.add(passkey, person.id(), host);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return store.find(credential, host).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes id) {
        return store.of(Passkeys.user(id), host);
    }

    private String name(UserId user) {
        return person == null ? user.value().toString() : person.displayName();
    }

    private static PublicKeyCredentialUserEntity entity(Bytes id, String name, String displayName) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id)
                .name(name)
                .displayName(displayName)
                .build();
    }
}
