package com.genius365.tenancy;

import com.genius365.access.ActionPublisher;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceGrant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workspaces a person may enter, and the door through which they are entered. */
@Component
public class WorkspaceDirectory {

    private static final int LONGEST_SLUG = 63;

    private final MembershipGrants grants;
    private final ActionPublisher actions;

    WorkspaceDirectory(MembershipGrants grants, ActionPublisher actions) {
        this.grants = grants;
        this.actions = actions;
    }

    public List<WorkspaceGrant> of(UserId user, PartnerId partner) {
        return grants.inPartnersWorkspaces(user, partner);
    }

    public Optional<WorkspaceGrant> find(UserId user, PartnerId partner, String slug) {
        return slug.length() > LONGEST_SLUG ? Optional.empty() : grants.bySlug(user, partner, slug);
    }

    /** Writes down that someone of the partner's team entered a client's workspace. */
    @Transactional
    public void reportPartnerAccess(UserId user, WorkspaceGrant grant) {
        actions.publish(
                grant.partner(), grant.workspace(), "WORKSPACE_ENTERED_BY_PARTNER", null, true, null, List.of());
    }
}
