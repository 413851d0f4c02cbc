package com.genius365.integration;

import com.genius365.provider.ConnectionHealth;
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
 * @param outage null: it answers, as far as is known
 * @param health how busy it is on this node; null where the account is not the viewer's, who would see the work of others
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
        @Nullable String checkMessage,
        @Nullable ConnectionOutage outage,
        @Nullable ConnectionHealth health) {

    ConnectionSummary with(ConnectionHealth known) {
        return new ConnectionSummary(
                id,
                version,
                provider,
                name,
                isOwn,
                isEnabled,
                isInUse,
                apiKeyLastFour,
                publicKeyLastFour,
                checkedAt,
                isWorking,
                checkMessage,
                outage,
                known);
    }
}
