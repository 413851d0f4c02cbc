package com.genius365.telephony.ui;

import com.genius365.access.WorkspaceRoutes;

/** Addresses of the pages of phone numbers. */
public final class TelephonyNavigation {

    static final String ORGANISATION = "org/telephony";

    private TelephonyNavigation() {}

    public static String page(String workspaceSlug) {
        return WorkspaceRoutes.path(workspaceSlug, "telephony");
    }
}
