package com.genius365.agent;

import java.util.UUID;

/** A name as the query reads it. */
record AgentName(UUID id, String name) {

    AgentChoice choice() {
        return new AgentChoice(new AgentId(id), name);
    }
}
