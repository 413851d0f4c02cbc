package com.genius365.admin;

import com.genius365.access.PartnerId;
import java.time.Instant;

/**
 * A partner in a list.
 *
 * @param plan the name of its plan; empty: none
 * @param planCode empty: none
 */
public record PartnerSummary(
        PartnerId id,
        String slug,
        String name,
        PartnerState state,
        boolean isPlatform,
        String plan,
        String planCode,
        String owner,
        long workspaces,
        long people,
        Instant createdAt) {}
