package com.genius365.agent;

import com.genius365.provider.Difference;
import com.genius365.provider.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an agent stands at one of its engines.
 *
 * @param remoteId the vendor's id; null: never published
 * @param version the one the vendor has; null: none
 * @param differences where what is live is not what was published
 */
public record EngineState(
        Provider provider,
        SyncState state,
        @Nullable String syncError,
        @Nullable String remoteId,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        @Nullable Instant checkedAt,
        List<Difference> differences) {

    public EngineState {
        differences = List.copyOf(differences);
    }

    public boolean isCallable() {
        return remoteId != null;
    }
}
