package com.genius365.audit;

import com.genius365.access.ActionDetails.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param person as people call them, whatever has become of the account
 * @param action a sentence
 * @param key the action as it is stored
 * @param subject the id of the thing
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String person,
        @Nullable String personEmail,
        String action,
        String key,
        @Nullable String subject,
        @Nullable String subjectName,
        @Nullable String workspaceName,
        @Nullable String partnerName,
        boolean viaPartner,
        @Nullable String address,
        @Nullable String device,
        List<Change> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    @Override
    public String toString() {
        return "AuditEntry[" + id + ", " + key + "]";
    }
}
