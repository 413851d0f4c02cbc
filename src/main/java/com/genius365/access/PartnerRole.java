package com.genius365.access;

import static com.genius365.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a member of a partner is, and so may do. Each role may all that the one before it may. */
public enum PartnerRole {
    MEMBER(Set.of(
            PARTNER_READ,
            PARTNER_SETTINGS_READ,
            PARTNER_DASHBOARD_READ,
            PARTNER_WORKSPACE_READ,
            PARTNER_MEMBER_READ,
            PARTNER_BRANDING_READ,
            PARTNER_BILLING_READ,
            PARTNER_CREDIT_READ,
            PARTNER_DOMAIN_READ,
            PARTNER_INTEGRATION_READ,
            PARTNER_TELEPHONY_READ)),
    ADMIN(
            MEMBER,
            Set.of(
                    PARTNER_EDIT,
                    PARTNER_SETTINGS_EDIT,
                    PARTNER_STATS_READ,
                    PARTNER_WORKSPACE_CREATE,
                    PARTNER_WORKSPACE_EDIT,
                    PARTNER_IMPERSONATE,
                    PARTNER_MEMBER_INVITE,
                    PARTNER_MEMBER_EDIT,
                    PARTNER_MEMBER_REMOVE,
                    PARTNER_BRANDING_EDIT,
                    PARTNER_BILLING_EDIT,
                    PARTNER_DOMAIN_EDIT,
                    PARTNER_INTEGRATION_EDIT,
                    PARTNER_TELEPHONY_EDIT,
                    PARTNER_API_KEY_READ,
                    PARTNER_AUDIT_READ)),
    OWNER(ADMIN, Set.of(PARTNER_DELETE, PARTNER_WORKSPACE_DELETE, PARTNER_CREDIT_EDIT, PARTNER_API_KEY_EDIT));

    private final Set<Permission> permissions;

    PartnerRole(Set<Permission> permissions) {
        this.permissions = EnumSet.copyOf(permissions);
    }

    PartnerRole(PartnerRole before, Set<Permission> more) {
        this(more);
        this.permissions.addAll(before.permissions);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** The role that this one has in every workspace of the partner; none for mere members. */
    public boolean administersWorkspaces() {
        return this != MEMBER;
    }
}
