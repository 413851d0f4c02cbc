package com.genius365.call.ui;

import com.genius365.access.WorkspaceRoutes;
import com.genius365.call.CallId;

/** Addresses of the pages of calls. */
public final class CallNavigation {

    private CallNavigation() {}

    public static String list(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "calls");
    }

    public static String details(String workspaceSlug, CallId call) {
        return list(workspaceSlug) + "/" + call;
    }
}
