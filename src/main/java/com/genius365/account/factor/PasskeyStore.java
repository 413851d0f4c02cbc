package com.genius365.account.factor;

import com.genius365.access.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps passkeys, each for one account and the host it was made on. */
@Component
class PasskeyStore {

    private static final String PASSKEYS = "select * from account_passkey where host = :host and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(CredentialRecord passkey, UserId user, String host) {
        var attestation = passkey.getAttestationObject();
        var clientData = passkey.getAttestationClientDataJSON();
        jdbc.sql("""
                        insert into account_passkey (credential_id, user_id, host, label, public_key, signature_count,
                               uv_initialized, backup_eligible, backup_state, transports, attestation_object, client_data,
                               created_at)
                        values (:id, :user, :host, :label, :key, :count, :uv, :eligible, :state, :transports, :attestation,
                               :client, :now)""")
                .param("id", passkey.getCredentialId().getBytes())
                .param("user", user.value())
                .param("host", host)
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("attestation", attestation == null ? null : attestation.getBytes())
                .param("client", clientData == null ? null : clientData.getBytes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Notes that it was used. Its count only grows, so that of two copies the one left behind is found out. */
    @Transactional
    public void used(CredentialRecord passkey) {
        jdbc.sql("""
                        update account_passkey set signature_count = greatest(signature_count, :count), last_used_at = :now
                        where credential_id = :id""")
                .param("id", passkey.getCredentialId().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<CredentialRecord> find(Bytes credential, String host) {
        return jdbc.sql(PASSKEYS + "credential_id = :id")
                .param("host", host)
                .param("id", credential.getBytes())
                .query(PasskeyStore::passkey)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<CredentialRecord> of(UserId user, String host) {
        return jdbc.sql(PASSKEYS + "user_id = :user")
                .param("host", host)
                .param("user", user.value())
                .query(PasskeyStore::passkey)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Passkeys.Summary> list(UserId user) {
        return jdbc.sql("select * from account_passkey where user_id = :user order by created_at, credential_id")
                .param("user", user.value())
                .query((row, number) -> {
                    var used = row.getTimestamp("last_used_at");
                    return new Passkeys.Summary(
                            new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                            row.getString("label"),
                            row.getTimestamp("created_at").toInstant(),
                            used == null ? Optional.empty() : Optional.of(used.toInstant()));
                })
                .list();
    }

    /** @return whether it was there */
    @Transactional
    public boolean remove(UserId user, Bytes credential) {
        return jdbc.sql("delete from account_passkey where user_id = :user and credential_id = :id")
                        .param("user", user.value())
                        .param("id", credential.getBytes())
                        .update()
                > 0;
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        var attestation = row.getBytes("attestation_object");
        var clientData = row.getBytes("client_data");
        var used = row.getTimestamp("last_used_at");
        var created = row.getTimestamp("created_at").toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Passkeys.handle(new UserId(row.getObject("user_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(attestation == null ? null : new Bytes(attestation))
                .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
                .created(created)
                .lastUsed(used == null ? created : used.toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String written) {
        return Arrays.stream(written.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
