package com.genius365.agent;

import com.genius365.provider.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agent as a row. */
public record AgentSummary(
        AgentId id,
        String name,
        Provider provider,
        String language,
        @Nullable String voiceName,
        String model,
        SyncState state,
        @Nullable String syncError,
        Instant editedAt) {}
