package com.genius365.onboarding;

import com.genius365.agent.AgentId;
import java.util.Optional;

/**
 * What was done in a workspace of what comes first.
 *
 * @param firstAgent to call with; empty: there is no agent yet
 * @param isOver all was done once, or its people want no hints
 */
public record Checklist(
        boolean hasConnection, Optional<AgentId> firstAgent, boolean hasCall, boolean hasInvited, boolean isOver) {

    static final Checklist OVER = new Checklist(true, Optional.empty(), true, true, true);

    boolean isDone() {
        return hasConnection && firstAgent.isPresent() && hasCall && hasInvited;
    }
}
