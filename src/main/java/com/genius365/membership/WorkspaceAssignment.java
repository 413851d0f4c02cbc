package com.genius365.membership;

import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import jakarta.validation.constraints.NotNull;

/** A workspace, and the role that somebody of the agency's team is to have in it. */
public record WorkspaceAssignment(
        @NotNull WorkspaceId workspace, @NotNull WorkspaceRole role) {}
