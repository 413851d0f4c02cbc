package com.genius365.account.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where somebody is signed in.
 *
 * @param device what a person calls it: Firefox on Linux
 * @param isCurrent the one they are looking at it from
 */
public record SessionSummary(
        UUID id,
        String device,
        @Nullable String address,
        Instant since,
        Instant lastSeen,
        boolean isRemembered,
        boolean isCurrent) {}
