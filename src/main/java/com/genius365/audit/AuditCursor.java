package com.genius365.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where in the log one is: beside an entry, so that the way there is not longer the older it is.
 *
 * @param entry null: at the newest
 * @param isTowardsNewer the entries after it, instead of those before
 * @param limit 1 to 1,000
 */
public record AuditCursor(@Nullable UUID entry, boolean isTowardsNewer, int limit) {

    private static final int MOST = 1_000;

    public AuditCursor {
        limit = Math.clamp(limit, 1, MOST);
    }

    public static AuditCursor newest(int limit) {
        return new AuditCursor(null, false, limit);
    }

    public static AuditCursor olderThan(UUID entry, int limit) {
        return new AuditCursor(entry, false, limit);
    }

    public static AuditCursor newerThan(UUID entry, int limit) {
        return new AuditCursor(entry, true, limit);
    }
}
