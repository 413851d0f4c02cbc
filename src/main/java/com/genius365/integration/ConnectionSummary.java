package com.genius365.integration;

import com.genius365.provider.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it is shown.
 *
 * @param isOwn it belongs to the workspace; otherwise the partner provides it and only it may change it
 * @param isInUse it is the one that the workspace's agents of this vendor use
 * @param checkedAt when its key was last tried; null: never
 * @param checkMessage what came back, where it failed
 */
public record ConnectionSummary(
        ConnectionId id,
        long version,
        Provider provider,
        String name,
        boolean isOwn,
        boolean isEnabled,
        boolean isInUse,
        String apiKeyLastFour,
        String publicKeyLastFour,
        @Nullable Instant checkedAt,
        boolean isWorking,
        @Nullable String checkMessage) {}
