package com.genius365.webhook.ui;

import com.genius365.access.WorkspaceRoutes;
import java.util.UUID;

/** Addresses of the pages of webhooks. */
public final class WebhookNavigation {

    private WebhookNavigation() {}

    public static String list(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "settings/webhooks");
    }

    public static String details(String workspaceSlug, UUID webhook) {
        return list(workspaceSlug) + "/" + webhook;
    }
}
