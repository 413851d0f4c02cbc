package com.genius365.organisation.ui;

/** Addresses of an organisation's pages about its clients. */
public final class OrganisationNavigation {

    private OrganisationNavigation() {}

    public static String overview() {
        return "org/overview";
    }

    public static String clients() {
        return "org/clients";
    }

    public static String client(String slug) {
        return clients() + "/" + slug;
    }
}
