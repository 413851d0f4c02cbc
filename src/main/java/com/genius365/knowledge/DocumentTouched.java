package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;

/** Pages that show the workspace's documents have something new; @param isToBeRead a file waits to be read */
record DocumentTouched(WorkspaceId workspace, boolean isToBeRead) {}
