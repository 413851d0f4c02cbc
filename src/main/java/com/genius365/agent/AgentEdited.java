package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import java.time.Instant;

/** An agent was made, changed or removed by a person. */
public record AgentEdited(WorkspaceId workspace, AgentId agent, Instant at) {}
