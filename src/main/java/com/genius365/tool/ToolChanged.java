package com.genius365.tool;

import com.genius365.access.WorkspaceId;
import java.time.Instant;

/** A tool was edited or deleted: agents that use it are to be published again. */
public record ToolChanged(WorkspaceId workspace, ToolId tool, Instant at) {}
