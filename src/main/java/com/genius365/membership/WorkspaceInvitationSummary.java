package com.genius365.membership;

import com.genius365.access.WorkspaceRole;
import java.time.Instant;

/** An invitation into a workspace that nobody accepted yet. */
public record WorkspaceInvitationSummary(
        InvitationId id,
        String email,
        WorkspaceRole role,
        String inviter,
        Instant sentAt,
        Instant expiresAt,
        boolean isExpired) {}
