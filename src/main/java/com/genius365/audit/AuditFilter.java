package com.genius365.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null: any.
 *
 * @param action as it is stored
 * @param partner counts for the platform only
 * @param until exclusive
 */
public record AuditFilter(
        @Nullable UUID person,
        @Nullable String action,
        @Nullable UUID workspace,
        @Nullable UUID partner,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
