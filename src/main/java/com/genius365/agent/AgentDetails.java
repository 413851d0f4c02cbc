package com.genius365.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent on its page.
 *
 * @param edit which edit this is: hand it back when editing
 * @param isEdited there are edits that the vendor does not have yet
 * @param remoteId the vendor's id; null: never published
 */
public record AgentDetails(
        AgentId id,
        long edit,
        AgentDraft draft,
        SyncState state,
        @Nullable String syncError,
        boolean isEdited,
        @Nullable String remoteId,
        @Nullable Instant publishedAt,
        Instant createdAt,
        Instant editedAt) {

    public boolean isCallable() {
        return remoteId != null;
    }
}
