package com.genius365.tool.ui;

import com.genius365.access.WorkspaceRoutes;
import java.util.UUID;

/** Addresses of the pages of tools. */
public final class ToolNavigation {

    private ToolNavigation() {}

    public static String list(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "agents/tools");
    }

    public static String create(String workspaceSlug) {
        return list(workspaceSlug) + "/new";
    }

    public static String details(String workspaceSlug, UUID tool) {
        return list(workspaceSlug) + "/" + tool;
    }
}
