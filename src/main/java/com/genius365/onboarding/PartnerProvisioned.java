package com.genius365.onboarding;

import com.genius365.access.PartnerId;
import com.genius365.common.SealedToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency is a partner now. The link lets its owner set a password; null where the owner has one already. */
public record PartnerProvisioned(
        UUID request,
        PartnerId partner,
        String company,
        String contactName,
        String email,
        @Nullable SealedToken token) {}
