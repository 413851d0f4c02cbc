package com.genius365.agent.ui;

import com.genius365.access.WorkspaceRoutes;
import java.util.UUID;

/** Addresses of the pages of agents. */
public final class AgentNavigation {

    private AgentNavigation() {}

    public static String list(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "agents");
    }

    public static String details(String workspaceSlug, UUID agent) {
        return list(workspaceSlug) + "/" + agent;
    }

    public static String create(String workspaceSlug) {
        return list(workspaceSlug) + "/new";
    }
}
