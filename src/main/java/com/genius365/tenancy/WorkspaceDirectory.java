package com.genius365.tenancy;

import com.genius365.access.ActionPublisher;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceGrant;
import com.genius365.access.WorkspaceId;
import java.time.Clock;
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
    private final Clock clock;

    WorkspaceDirectory(MembershipGrants grants, ActionPublisher actions, Clock clock) {
        this.grants = grants;
        this.actions = actions;
        this.clock = clock;
    }

    public List<WorkspaceGrant> of(UserId user, PartnerId partner) {
        return grants.inPartnersWorkspaces(user, partner);
    }

    public Optional<WorkspaceGrant> find(UserId user, PartnerId partner, String slug) {
        return slug.length() > LONGEST_SLUG ? Optional.empty() : grants.bySlug(user, partner, slug);
    }

    /** Whether the person belongs to the workspace, and it is suspended or archived. */
    public boolean isClosedFor(UserId user, PartnerId partner, String slug) {
        return slug.length() <= LONGEST_SLUG && grants.closed(user, partner, slug) > 0;
    }

    /** How many workspaces the person belongs to that are suspended or archived. */
    public int closedOf(UserId user, PartnerId partner) {
        return grants.closed(user, partner, null);
    }

    /** The workspaces a person opened here, the latest first. */
    public List<WorkspaceId> visited(UserId user, PartnerId partner) {
        return grants.visited(user, partner);
    }

    /** Writes down that somebody opened a workspace. */
    @Transactional
    public void visit(UserId user, WorkspaceGrant grant) {
        grants.visit(user, grant, clock.instant());
    }

    /** Writes down that someone of the partner's team entered a client's workspace. */
    @Transactional
    public void reportPartnerAccess(UserId user, WorkspaceGrant grant) {
        actions.publish(
                grant.partner(), grant.workspace(), "WORKSPACE_ENTERED_BY_PARTNER", null, true, null, List.of());
    }
}
