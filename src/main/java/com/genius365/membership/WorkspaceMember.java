package com.genius365.membership;

import com.genius365.access.UserId;
import com.genius365.access.WorkspaceRole;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who belongs to a workspace.
 *
 * @param name the e-mail address where they gave none
 * @param isOfTeam they belong to the agency's team as well
 * @param isActive their account is open
 * @param picture the address of theirs
 */
public record WorkspaceMember(
        UserId user,
        String name,
        String email,
        WorkspaceRole role,
        Instant joinedAt,
        boolean isOfTeam,
        boolean isActive,
        Optional<String> picture) {}
