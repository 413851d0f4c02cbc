package com.genius365.integration;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account at a vendor, of a workspace or of its partner. */
@Entity
@Table(name = "connection")
class Connection {

    enum CheckResult {
        OK,
        FAILED
    }

    private static final int LONGEST_MESSAGE = 500;

    @Id
    private UUID id;

    private UUID partnerId;

    private @Nullable UUID workspaceId;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    private String name;
    private byte[] apiKeySealed;
    private String apiKeyLastFour;
    private byte @Nullable [] publicKeySealed;
    private String publicKeyLastFour;
    private byte[] webhookSecretSealed;
    private @Nullable String webhookCredentialId;
    private boolean isEnabled;
    private @Nullable Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckResult checkResult;

    private @Nullable String checkMessage;
    // Noted past the entity, so that no edit writes what was so when it began.
    @Column(updatable = false)
    private @Nullable Instant unavailableSince;

    @Column(updatable = false)
    private @Nullable Instant unavailableUntil;

    @Column(updatable = false)
    private @Nullable String unavailableReason;

    private Instant createdAt;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    @SuppressWarnings("NullAway.Init")
    Connection(PartnerId partner, @Nullable WorkspaceId workspace, ConnectionDraft draft, Vault vault, Instant now) {
        this.id = ConnectionId.next().value();
        this.partnerId = partner.value();
        this.workspaceId = workspace == null ? null : workspace.value();
        this.provider = draft.provider();
        this.name = draft.name().strip();
        this.isEnabled = true;
        this.createdAt = now;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.webhookSecretSealed = vault.seal(new Secret(HexFormat.of().formatHex(random)), context("webhook-secret"));
        seal(new ConnectionKeys(draft.apiKey(), draft.publicKey()), vault);
    }

    void rename(String newName) {
        name = newName.strip();
    }

    void replaceKeys(ConnectionKeys keys, Vault vault) {
        seal(keys, vault);
        checkedAt = null;
        checkResult = null;
        checkMessage = null;
        // Another key may be another account, which does not know our credential.
        webhookCredentialId = null;
    }

    void enable(boolean enabled) {
        isEnabled = enabled;
    }

    void remove(Instant now) {
        removedAt = now;
        isEnabled = false;
    }

    void checked(@Nullable String failure, Instant now) {
        checkedAt = now;
        checkResult = failure == null ? CheckResult.OK : CheckResult.FAILED;
        checkMessage = failure == null || failure.length() <= LONGEST_MESSAGE
                ? failure
                : failure.substring(0, LONGEST_MESSAGE);
    }

    void webhooksPrepared(@Nullable String credentialId) {
        if (webhookCredentialId == null) {
            webhookCredentialId = credentialId;
        }
    }

    ActiveConnection open(Vault vault) {
        return new ActiveConnection(
                new ConnectionId(id),
                new PartnerId(partnerId),
                workspaceId == null ? null : new WorkspaceId(workspaceId),
                provider,
                name,
                isEnabled && removedAt == null,
                new Credentials(
                        id,
                        vault.open(apiKeySealed, context("api-key")),
                        vault.openNullable(publicKeySealed, context("public-key"))),
                vault.open(webhookSecretSealed, context("webhook-secret")),
                webhookCredentialId);
    }

    ConnectionSummary summary(WorkspaceId viewer, boolean isInUse) {
        return summary(belongsTo(viewer), isInUse);
    }

    /** As its partner sees it. */
    ConnectionSummary partnerSummary(boolean isInUse) {
        return summary(true, isInUse);
    }

    private ConnectionSummary summary(boolean isOwn, boolean isInUse) {
        return new ConnectionSummary(
                new ConnectionId(id),
                version == null ? 0 : version,
                provider,
                name,
                isOwn,
                isEnabled,
                isInUse,
                apiKeyLastFour,
                publicKeyLastFour,
                checkedAt,
                checkResult == CheckResult.OK,
                checkMessage,
                outage(),
                null);
    }

    private @Nullable ConnectionOutage outage() {
        return unavailableSince == null || unavailableUntil == null || unavailableReason == null
                ? null
                : new ConnectionOutage(unavailableSince, unavailableUntil, unavailableReason);
    }

    ConnectionId connectionId() {
        return new ConnectionId(id);
    }

    String name() {
        return name;
    }

    Provider provider() {
        return provider;
    }

    boolean isEnabled() {
        return isEnabled;
    }

    boolean belongsTo(WorkspaceId workspace) {
        return workspace.value().equals(workspaceId);
    }

    /** It is the partner's own, not one of a workspace. */
    boolean isOf(PartnerId partner) {
        return workspaceId == null && partner.value().equals(partnerId);
    }

    long version() {
        return version == null ? 0 : version;
    }

    private void seal(ConnectionKeys keys, Vault vault) {
        var apiKey = new Secret(keys.apiKey().strip());
        apiKeySealed = vault.seal(apiKey, context("api-key"));
        apiKeyLastFour = apiKey.lastFour();
        var publicKey = new Secret(keys.publicKey().strip());
        publicKeySealed = publicKey.reveal().isEmpty() ? null : vault.seal(publicKey, context("public-key"));
        publicKeyLastFour = publicKey.lastFour();
    }

    private String context(String part) {
        return "connection/" + id + "/" + part;
    }
}
