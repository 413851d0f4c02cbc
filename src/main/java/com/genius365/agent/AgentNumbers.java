package com.genius365.agent;

import java.util.List;
import java.util.UUID;

/**
 * Which phone numbers an agent has.
 *
 * @param inbound those it answers
 * @param outbound those its calls show
 */
public record AgentNumbers(List<UUID> inbound, List<UUID> outbound) {

    public static final AgentNumbers NONE = new AgentNumbers(List.of(), List.of());

    public AgentNumbers {
        inbound = List.copyOf(inbound);
        outbound = List.copyOf(outbound);
    }

    public boolean isEmpty() {
        return inbound.isEmpty() && outbound.isEmpty();
    }
}
