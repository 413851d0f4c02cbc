package com.genius365.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person did something that changes something; published by the guard inside the action's own transaction.
 *
 * @param action the permission and the method: {@code AGENT_EDIT AgentService.update}; or a word of its own
 * @param subject the id of the thing, where the method was given one
 * @param address where from
 * @param details null in what was stored by an earlier version
 */
public record ActionPerformed(
        UUID id,
        Instant at,
        @Nullable UUID partner,
        @Nullable UUID workspace,
        @Nullable UUID user,
        String action,
        @Nullable String subject,
        boolean viaPartner,
        @Nullable String address,
        @Nullable ActionDetails details) {

    /** Of which nothing more is known. */
    public ActionPerformed(
            UUID id,
            Instant at,
            @Nullable UUID partner,
            @Nullable UUID workspace,
            @Nullable UUID user,
            String action,
            @Nullable String subject,
            boolean viaPartner,
            @Nullable String address) {
        this(id, at, partner, workspace, user, action, subject, viaPartner, address, ActionDetails.NONE);
    }
}
