package com.genius365.admin.ui;

import com.genius365.access.PartnerId;
import com.genius365.onboarding.PartnerRequestId;

/** Addresses of the platform's own pages. */
public final class AdminNavigation {

    private AdminNavigation() {}

    public static String dashboard() {
        return "super-admin";
    }

    public static String requests() {
        return "super-admin/partner-requests";
    }

    public static String request(PartnerRequestId id) {
        return requests() + "/" + id;
    }

    public static String partners() {
        return "super-admin/partners";
    }

    public static String partner(PartnerId id) {
        return partners() + "/" + id;
    }

    public static String users() {
        return "super-admin/users";
    }

    public static String webhooks() {
        return "super-admin/webhooks";
    }
}
