package com.genius365.membership.ui;

import com.genius365.access.WorkspaceRoutes;

/** Addresses of the pages about who belongs where. */
public final class MembershipNavigation {

    public static final String TEAM = "org/team";
    public static final String TEAM_INVITATIONS = "org/invitations";

    private MembershipNavigation() {}

    public static String members(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "members");
    }
}
