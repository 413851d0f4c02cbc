package com.genius365.membership;

import com.genius365.access.PartnerRole;
import java.time.Instant;
import java.util.List;

/** An invitation into a partner's team that nobody accepted yet. */
public record TeamInvitationSummary(
        InvitationId id,
        String email,
        PartnerRole role,
        List<String> workspaceNames,
        String inviter,
        Instant sentAt,
        Instant expiresAt,
        boolean isExpired) {}
