package com.genius365.tool;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
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
import okhttp3.HttpUrl;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A tool of a workspace. */
@Entity
@Table(name = "tool")
class Tool {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SIGNING_BYTES = 32;

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    private ToolKind kind;

    /** JSON, in the order that people gave it. */
    private String parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private String setup;

    private byte[] secretsSealed;
    private byte @Nullable [] signingSealed;
    private Instant createdAt;
    private Instant editedAt;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Tool() {}

    @SuppressWarnings("NullAway.Init")
    Tool(PartnerId partner, ToolDraft draft, ToolKeys keys, Vault vault, Instant now) {
        this.id = ToolId.next().value();
        this.partnerId = partner.value();
        this.kind = draft.setup().kind();
        this.createdAt = now;
        take(draft, ToolSecrets.none(), keys, vault, now);
    }

    void edit(ToolDraft draft, ToolKeys keys, Vault vault, Instant now) {
        if (draft.setup().kind() != kind) {
            throw new Refusal("A tool stays what it is. Make a new one for another purpose.");
        }
        var kept = isSameServer(draft().setup().url(), draft.setup().url()) ? secrets(vault) : ToolSecrets.none();
        take(draft, kept, keys, vault, now);
    }

    /** Secrets were entered for one server; another one gets none of them. */
    private static boolean isSameServer(String before, String after) {
        var was = HttpUrl.parse(Placeholders.inUrl(before.strip(), MissingNode.getInstance()));
        var is = HttpUrl.parse(Placeholders.inUrl(after.strip(), MissingNode.getInstance()));
        return was == null || is == null
                ? before.equals(after)
                : was.scheme().equals(is.scheme()) && was.host().equals(is.host()) && was.port() == is.port();
    }

    /** The same under another name, secrets included; only what its requests are signed with is its own. */
    Tool copy(PartnerId partner, String otherName, Vault vault, Instant now) {
        var draft = draft();
        var secrets = secrets(vault);
        return new Tool(
                partner,
                new ToolDraft(otherName, draft.description(), draft.parameters(), draft.setup()),
                new ToolKeys(secrets.headers(), secrets.calendarKey()),
                vault,
                now);
    }

    /** @return the new secret, to be shown once */
    Secret renewSigning(Vault vault) {
        var random = new byte[SIGNING_BYTES];
        new SecureRandom().nextBytes(random);
        var secret = new Secret(HexFormat.of().formatHex(random));
        signingSealed = vault.seal(secret, context("signing"));
        return secret;
    }

    void remove(Instant now) {
        removedAt = now;
        secretsSealed = new byte[0];
        signingSealed = null;
    }

    ToolDraft draft() {
        return new ToolDraft(name, description, MAPPER.readTree(parameters), MAPPER.readValue(setup, kind.setupType()));
    }

    ToolDetails details(Vault vault) {
        return new ToolDetails(
                new ToolId(id),
                version(),
                draft(),
                secrets(vault).calendarKey() != null,
                signingSealed != null,
                createdAt,
                editedAt);
    }

    RunnableTool open(Vault vault) {
        return new RunnableTool(
                new WorkspaceId(workspaceId),
                new ToolId(id),
                draft(),
                secrets(vault),
                vault.openNullable(signingSealed, context("signing")));
    }

    ToolSecrets secrets(Vault vault) {
        return ToolSecrets.opened(vault.open(secretsSealed, context("secrets")));
    }

    ToolId toolId() {
        return new ToolId(id);
    }

    String name() {
        return name;
    }

    ToolKind kind() {
        return kind;
    }

    long version() {
        return version == null ? 0 : version;
    }

    private void take(ToolDraft draft, ToolSecrets before, ToolKeys keys, Vault vault, Instant now) {
        name = draft.name();
        description = draft.description().strip();
        parameters = MAPPER.writeValueAsString(draft.parameters());
        setup = MAPPER.writeValueAsString(draft.setup());
        var secrets = before.with(keys, draft.setup().secretHeaders());
        requireAll(draft.setup(), secrets);
        secretsSealed = vault.seal(secrets.toSeal(), context("secrets"));
        editedAt = now;
    }

    private static void requireAll(ToolSetup setup, ToolSecrets secrets) {
        for (var name : setup.secretHeaders()) {
            if (!secrets.headers().containsKey(name)) {
                throw new Refusal("Enter the value of the secret header " + name + ".");
            }
        }
        if (setup.kind() == ToolKind.CALENDAR && secrets.calendarKey() == null) {
            throw new Refusal("Paste the API key of Cal.com.");
        }
    }

    private String context(String part) {
        return "tool/" + id + "/" + part;
    }
}
