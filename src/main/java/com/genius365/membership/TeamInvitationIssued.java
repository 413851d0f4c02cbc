package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.common.SealedToken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody was invited into a partner's team, or the invitation was sent again with a new link. */
public record TeamInvitationIssued(
        UUID invitation,
        PartnerId partner,
        String email,
        PartnerRole role,
        String inviter,
        String message,
        List<String> workspaceNames,
        SealedToken token,
        Instant expiresAt) {}
