package com.genius365.call;

import com.genius365.provider.Provider;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that was stored and could not be applied, without what it says: that is its workspace's.
 *
 * @param type as the vendor calls it
 * @param workspaceName null: nobody knows whose it is
 */
public record ParkedWebhook(
        UUID id,
        Provider provider,
        String type,
        String partnerName,
        @Nullable String workspaceName,
        String connectionName,
        Instant receivedAt,
        int attempts,
        @Nullable String error) {}
