package com.genius365.agent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent on its page.
 *
 * @param edit which edit this is: hand it back when editing
 * @param isEdited there are edits that are not published yet
 * @param version the last one; null: never published
 * @param active the engine that makes and takes its calls
 */
public record AgentDetails(
        AgentId id,
        long edit,
        AgentDraft draft,
        boolean isEdited,
        @Nullable Integer version,
        EngineState active,
        @Nullable EngineState standby,
        Instant createdAt,
        Instant editedAt) {

    public SyncState state() {
        return active.state();
    }

    public @Nullable String syncError() {
        return active.syncError();
    }

    public @Nullable String remoteId() {
        return active.remoteId();
    }

    public @Nullable Instant publishedAt() {
        return active.publishedAt();
    }

    public boolean isCallable() {
        return active.isCallable();
    }

    /** Those it has, the active one first. */
    public List<EngineState> engines() {
        return standby == null ? List.of(active) : List.of(active, standby);
    }
}
