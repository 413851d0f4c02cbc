package com.genius365.agent;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies an agent. */
public record AgentId(UUID value) {

    public static AgentId next() {
        return new AgentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
