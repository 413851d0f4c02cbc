package com.genius365.knowledge.ui;

import com.genius365.access.WorkspaceRoutes;
import java.util.UUID;

/** Addresses of the pages of knowledge. */
public final class KnowledgeNavigation {

    private KnowledgeNavigation() {}

    public static String list(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "knowledge-base");
    }

    public static String details(String workspaceSlug, UUID document) {
        return list(workspaceSlug) + "/" + document;
    }

    public static String write(String workspaceSlug) {
        return list(workspaceSlug) + "/new";
    }
}
