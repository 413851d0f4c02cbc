package com.genius365.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent in a vendor's account, ours or not.
 *
 * @param reference ours, where it was made by us; null: somebody made it at the vendor
 */
public record RemoteAgentSummary(
        RemoteAgent remote,
        String name,
        @Nullable String reference,
        @Nullable Instant editedAt) {}
