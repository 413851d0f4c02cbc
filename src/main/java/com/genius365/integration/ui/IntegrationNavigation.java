package com.genius365.integration.ui;

import com.genius365.access.WorkspaceRoutes;

/** Address of the page of connections. */
public final class IntegrationNavigation {

    private IntegrationNavigation() {}

    public static String page(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "integrations");
    }
}
