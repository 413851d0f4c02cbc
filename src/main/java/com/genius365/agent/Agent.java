package com.genius365.agent;

import com.genius365.access.PartnerId;
import com.genius365.provider.Provider;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A voice agent of a workspace. How it stands at its vendors is a matter of each {@link AgentDeployment}. */
@Entity
@Table(name = "agent")
class Agent {

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    // What lists show, taken from the content.
    private String name;

    @Enumerated(EnumType.STRING)
    private Provider provider;

    private String language;
    private String model;
    private @Nullable String voiceName;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    private long edits;
    private @Nullable Integer lastVersion;
    private @Nullable Long versionEdits;
    private Instant createdAt;
    private Instant editedAt;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Agent() {}

    @SuppressWarnings("NullAway.Init")
    Agent(PartnerId partner, AgentDraft draft, Instant now) {
        this.id = AgentId.next().value();
        this.partnerId = partner.value();
        this.createdAt = now;
        take(draft, now);
    }

    void edit(AgentDraft draft, Instant now) {
        take(draft, now);
    }

    /** @return the number of the version that what stands here becomes */
    int nextVersion() {
        var number = lastVersion == null ? 1 : lastVersion + 1;
        lastVersion = number;
        versionEdits = edits;
        return number;
    }

    /** The standby takes over; what was not published yet stays so. @return the number of the version that says so */
    int switchEngines(Instant now) {
        var wasEdited = isEdited();
        var before = versionEdits;
        take(draft().switched(), now);
        var number = nextVersion();
        versionEdits = wasEdited ? before : versionEdits;
        return number;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    private void take(AgentDraft draft, Instant now) {
        name = draft.name().strip();
        provider = draft.engine().provider();
        language = draft.basics().language();
        model = draft.engine().model().id();
        voiceName = draft.engine().voice().name();
        content = AgentJson.draft(draft);
        editedAt = now;
        edits++;
    }

    AgentDraft draft() {
        return AgentJson.draft(content);
    }

    AgentId agentId() {
        return new AgentId(id);
    }

    UUID partnerId() {
        return partnerId;
    }

    String name() {
        return name;
    }

    /** How often it was edited: which edit one speaks of. */
    long edits() {
        return edits;
    }

    @Nullable
    Integer lastVersion() {
        return lastVersion;
    }

    /** Something stands here that no version has. */
    boolean isEdited() {
        return versionEdits == null || versionEdits != edits;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant editedAt() {
        return editedAt;
    }
}
