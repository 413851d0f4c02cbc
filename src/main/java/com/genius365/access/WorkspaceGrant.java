package com.genius365.access;

import java.time.ZoneId;
import java.util.Set;

/**
 * A person's standing in a workspace.
 *
 * @param features what is switched on for the workspace
 * @param isReadOnly nothing can be changed, whatever the role: somebody looks as this person
 * @param viaPartner the standing comes from the partner's team, not from a membership: the audit log says so
 */
public record WorkspaceGrant(
        WorkspaceId workspace,
        PartnerId partner,
        String slug,
        String name,
        ZoneId timeZone,
        WorkspaceRole role,
        Set<Feature> features,
        boolean viaPartner,
        boolean isReadOnly) {

    public WorkspaceGrant {
        features = Set.copyOf(features);
    }

    public boolean allows(Permission permission) {
        return role.allows(permission) && has(permission) && (!isReadOnly || permission.isReadOnly());
    }

    WorkspaceGrant readOnly() {
        return new WorkspaceGrant(workspace, partner, slug, name, timeZone, role, features, viaPartner, true);
    }

    /** Whether the feature that the right belongs to is switched on. */
    public boolean has(Permission permission) {
        return Feature.of(permission).map(features::contains).orElse(true);
    }
}
