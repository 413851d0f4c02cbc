package com.genius365.access;

import static com.genius365.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a member of a workspace is, and so may do. Each role may all that the one before it may. */
public enum WorkspaceRole {
    VIEWER(Set.of(
            WORKSPACE_READ,
            SETTINGS_READ,
            DASHBOARD_READ,
            AGENT_READ,
            MEMBER_READ,
            CALL_READ,
            CAMPAIGN_READ,
            LEAD_READ,
            KNOWLEDGE_READ,
            INTEGRATION_READ,
            TELEPHONY_READ,
            ANALYTICS_READ,
            BILLING_READ,
            CREDIT_READ)),
    MEMBER(
            VIEWER,
            Set.of(
                    AGENT_EDIT,
                    AGENT_PUBLISH,
                    CALL_START,
                    CALL_COST_READ,
                    CAMPAIGN_EDIT,
                    CAMPAIGN_RUN,
                    LEAD_EDIT,
                    KNOWLEDGE_EDIT)),
    ADMIN(
            MEMBER,
            Set.of(
                    WORKSPACE_EDIT,
                    SETTINGS_EDIT,
                    AGENT_DELETE,
                    MEMBER_INVITE,
                    MEMBER_EDIT,
                    MEMBER_REMOVE,
                    CALL_DELETE,
                    CALL_EXPORT,
                    CALL_RAW_READ,
                    CAMPAIGN_DELETE,
                    LEAD_DELETE,
                    LEAD_EXPORT,
                    KNOWLEDGE_DELETE,
                    INTEGRATION_EDIT,
                    INTEGRATION_DELETE,
                    TELEPHONY_EDIT,
                    ANALYTICS_EXPORT,
                    BILLING_EDIT,
                    CREDIT_EDIT,
                    API_KEY_READ,
                    API_KEY_EDIT,
                    AUDIT_READ)),
    OWNER(ADMIN, Set.of(WORKSPACE_DELETE));

    private final Set<Permission> permissions;

    WorkspaceRole(Set<Permission> permissions) {
        this.permissions = EnumSet.copyOf(permissions);
    }

    WorkspaceRole(WorkspaceRole before, Set<Permission> more) {
        this(more);
        this.permissions.addAll(before.permissions);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
