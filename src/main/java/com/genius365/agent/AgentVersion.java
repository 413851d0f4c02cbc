package com.genius365.agent;

import com.genius365.access.UserId;
import com.genius365.common.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agent as it was published; never changed. */
@Entity
@Immutable
@Table(name = "agent_version")
class AgentVersion {

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    private UUID agentId;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    private @Nullable UUID author;
    private @Nullable String authorName;
    private String note;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected AgentVersion() {}

    @SuppressWarnings("NullAway.Init")
    AgentVersion(
            UUID partnerId,
            AgentId agent,
            int number,
            AgentDraft draft,
            @Nullable UserId author,
            @Nullable String authorName,
            String note,
            Instant now) {
        this.id = Ids.next();
        this.partnerId = partnerId;
        this.agentId = agent.value();
        this.number = number;
        this.content = AgentJson.draft(draft);
        this.author = author == null ? null : author.value();
        this.authorName = authorName;
        this.note = note.strip();
        this.createdAt = now;
    }

    int number() {
        return number;
    }

    AgentDraft draft() {
        return AgentJson.draft(content);
    }
}
