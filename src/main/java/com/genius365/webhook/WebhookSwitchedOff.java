package com.genius365.webhook;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/** A webhook was switched off because nothing was taken there any more. @param host of its address */
public record WebhookSwitchedOff(
        PartnerId partner,
        WorkspaceId workspace,
        String workspaceName,
        String workspaceSlug,
        UUID webhook,
        String host,
        String reason,
        Instant at) {}
