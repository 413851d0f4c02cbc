package com.genius365.tenancy;

import com.genius365.access.WorkspaceId;

/** A workspace of a partner, to be named or chosen. */
public record WorkspaceName(WorkspaceId id, String slug, String name) {}
