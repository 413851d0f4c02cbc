package com.genius365.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person did something that changes something; published by the guard inside the action's own transaction.
 *
 * @param action the permission and the method: {@code AGENT_EDIT AgentService.update}
 * @param subject the id of the thing, where the method was given one
 * @param address where from
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
        @Nullable String address) {}
