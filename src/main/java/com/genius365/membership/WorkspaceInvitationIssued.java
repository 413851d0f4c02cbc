package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.SealedToken;
import java.time.Instant;
import java.util.UUID;

/** Somebody was invited into a workspace, or the invitation was sent again with a new link. */
public record WorkspaceInvitationIssued(
        UUID invitation,
        PartnerId partner,
        WorkspaceId workspace,
        String workspaceName,
        String email,
        WorkspaceRole role,
        String inviter,
        String message,
        SealedToken token,
        Instant expiresAt) {}
