package com.genius365.access;

import java.time.ZoneId;

/**
 * A person's standing in a workspace.
 *
 * @param viaPartner the standing comes from the partner's team, not from a membership: the audit log says so
 */
public record WorkspaceGrant(
        WorkspaceId workspace,
        PartnerId partner,
        String slug,
        String name,
        ZoneId timeZone,
        WorkspaceRole role,
        boolean viaPartner) {

    public boolean allows(Permission permission) {
        return role.allows(permission);
    }
}
