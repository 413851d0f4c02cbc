package com.genius365.admin;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account in a list.
 *
 * @param places what they belong to, as a sentence
 */
public record UserSummary(
        UserId id,
        String name,
        String email,
        PartnerId partner,
        String partnerName,
        String places,
        boolean isActive,
        boolean isSuperAdmin,
        boolean isConfirmed,
        @Nullable Instant lastSignIn) {}
