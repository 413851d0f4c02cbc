package com.genius365.tool;

import com.genius365.access.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** Knows who uses a tool. Implemented by the feature that has agents, which this one does not know. */
public interface ToolUses {

    /** Names of the workspace's agents that use the tool, in order. Called in the workspace, outside of a transaction. */
    List<String> agentsUsing(WorkspaceId workspace, UUID tool);
}
