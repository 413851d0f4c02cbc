package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import java.time.Instant;

/**
 * A version of an agent is where its calls run. Told in the transaction that notes it; the same version may be told again,
 * when the vendor got it anew.
 */
public record AgentPublished(WorkspaceId workspace, AgentId agent, String name, int version, Instant at) {}
