package com.genius365.membership;

import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who belongs to a partner's team.
 *
 * @param name the e-mail address where they gave none
 * @param workspaces they are a member of themselves; admins and owners of the team enter the others too
 * @param isActive their account is open
 * @param picture the address of theirs
 */
public record TeamMember(
        UserId user,
        String name,
        String email,
        PartnerRole role,
        List<Place> workspaces,
        Instant joinedAt,
        boolean isActive,
        Optional<String> picture) {

    /** A workspace they are a member of. */
    public record Place(WorkspaceId workspace, String name, WorkspaceRole role) {}
}
