package com.genius365.organisation;

import com.genius365.access.WorkspaceId;
import com.genius365.tenancy.WorkspaceLimit;
import java.time.Instant;
import java.util.Optional;

/**
 * A client in a list.
 *
 * @param restorableUntil of one that is archived; then it is deleted for good
 */
public record ClientSummary(
        WorkspaceId id,
        String slug,
        String name,
        ClientStatus status,
        Optional<ClientOwner> owner,
        ClientUsage usage,
        WorkspaceLimit limit,
        Optional<Instant> restorableUntil) {}
