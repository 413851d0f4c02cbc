package com.genius365.access;

/** How the addresses of a workspace's pages begin. */
public final class WorkspaceRoutes {

    /** The route prefix of every page of a workspace. */
    public static final String ROOT = "w/:workspace";

    private WorkspaceRoutes() {}

    /** The address of a page: {@code w/bright-dental/agents}. */
    public static String path(String slug, String page) {
        return "w/" + slug + "/" + page;
    }
}
