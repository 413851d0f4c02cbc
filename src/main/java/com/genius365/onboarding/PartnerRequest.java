package com.genius365.onboarding;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.branding.Color;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency's request to become a partner.
 *
 * @param plan the code of a plan in the price list
 * @param reviewedBy the super admin who decided
 * @param partner what was made of it
 */
public record PartnerRequest(
        PartnerRequestId id,
        PartnerRequestStatus status,
        String company,
        String contactName,
        String email,
        @Nullable String phone,
        String businessDescription,
        @Nullable Integer expectedUsers,
        String useCase,
        String subdomain,
        String plan,
        Color primary,
        Color secondary,
        boolean hasLogo,
        Instant requestedAt,
        @Nullable Instant reviewedAt,
        @Nullable UserId reviewedBy,
        @Nullable String rejectionReason,
        @Nullable PartnerId partner,
        long version) {}
