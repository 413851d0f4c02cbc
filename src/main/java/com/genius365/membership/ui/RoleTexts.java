package com.genius365.membership.ui;

import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceRole;
import java.util.Locale;

/** Roles in words. */
final class RoleTexts {

    private RoleTexts() {}

    static String label(Enum<?> role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
    }

    static String sentence(WorkspaceRole role) {
        return switch (role) {
            case VIEWER -> "Sees everything, changes nothing.";
            case MEMBER -> "Works with agents, calls and leads.";
            case ADMIN -> "Also manages members, connections and settings.";
            case OWNER -> "Everything, and decides who owns the workspace.";
        };
    }

    static String sentence(PartnerRole role) {
        return switch (role) {
            case MEMBER -> "Sees the organisation; works in the clients assigned.";
            case ADMIN -> "Manages clients, team and brand; enters every client.";
            case OWNER -> "Everything, and decides who owns the organisation.";
        };
    }
}
