package com.genius365.call;

import com.genius365.access.WorkspaceId;

/** Calls of the workspace look different now. */
record CallChanged(WorkspaceId workspace) {}
