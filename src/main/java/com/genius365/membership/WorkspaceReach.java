package com.genius365.membership;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.Refusal;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How high the person at hand reaches in a workspace: to roles up to his own. So only owners touch owners, and nobody
 * raises himself. While a workspace has no owner, its agency's admins name the first.
 */
@Component
class WorkspaceReach {

    private final Grants grants;
    private final CurrentUser user;
    private final WorkspaceMemberBook book;

    WorkspaceReach(Grants grants, CurrentUser user, WorkspaceMemberBook book) {
        this.grants = grants;
        this.user = user;
        this.book = book;
    }

    List<WorkspaceRole> grantable(WorkspaceId workspace) {
        var highest = highest(workspace);
        return Arrays.stream(WorkspaceRole.values())
                .filter(role -> role.compareTo(highest) <= 0)
                .toList();
    }

    /** @throws Refusal where the role is above what the person may give or take */
    void require(WorkspaceId workspace, WorkspaceRole role) {
        if (role.compareTo(highest(workspace)) > 0) {
            throw new Refusal(
                    role == WorkspaceRole.OWNER
                            ? "Only an owner can make, change or remove an owner."
                            : "Your own role does not reach that far. Ask an owner or admin.");
        }
    }

    private WorkspaceRole highest(WorkspaceId workspace) {
        var grant = grants.inWorkspace(user.id(), workspace).orElseThrow(AccessDeniedException::new);
        if (grant.role() == WorkspaceRole.OWNER) {
            return WorkspaceRole.OWNER;
        }
        var isOfAgency = grants.inPartner(user.id(), grant.partner())
                .filter(PartnerRole::administersWorkspaces)
                .isPresent();
        return isOfAgency && book.owners(workspace) == 0 ? WorkspaceRole.OWNER : grant.role();
    }
}
