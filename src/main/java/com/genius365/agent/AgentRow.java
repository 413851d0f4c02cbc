package com.genius365.agent;

import com.genius365.provider.Provider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as the query builds it. */
record AgentRow(
        UUID id,
        String name,
        Provider provider,
        String language,
        @Nullable String voiceName,
        String model,
        SyncState state,
        @Nullable String syncError,
        Instant editedAt) {

    AgentSummary summary() {
        return new AgentSummary(
                new AgentId(id), name, provider, language, voiceName, model, state, syncError, editedAt);
    }
}
