package com.genius365.agent.ui;

import com.genius365.access.WorkspaceRoutes;
import com.genius365.integration.ui.IntegrationNavigation;
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

    /** Where one goes on with what was begun. */
    static String resume(String workspaceSlug, UUID draft) {
        return create(workspaceSlug) + "?draft=" + draft;
    }

    static String integrations(String workspaceSlug) {
        return IntegrationNavigation.page(workspaceSlug);
    }

    static String tools(String workspaceSlug) {
        return list(workspaceSlug) + "/tools";
    }

    static String knowledge(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "knowledge-base");
    }

    static String telephony(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "telephony");
    }
}
