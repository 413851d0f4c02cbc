package com.genius365.tenancy;

import com.genius365.access.UserId;
import com.genius365.access.WorkspaceRole;

/** A member of a workspace whom somebody can look as. */
public record VisitCandidate(UserId id, String name, String email, WorkspaceRole role) {}
