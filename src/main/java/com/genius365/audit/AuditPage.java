package com.genius365.audit;

import java.util.List;

/** Entries, newest first, and whether there are others on either side. */
public record AuditPage(List<AuditEntry> rows, boolean hasNewer, boolean hasOlder) {

    public AuditPage {
        rows = List.copyOf(rows);
    }
}
