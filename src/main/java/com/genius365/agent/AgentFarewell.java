package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.integration.Connections;
import com.genius365.telephony.Numbers;
import com.genius365.tenancy.WorkspaceFarewell;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has all agents of a workspace that is deleted taken from their vendors, which {@link AgentPublisher} does. */
@Component
class AgentFarewell implements WorkspaceFarewell {

    private final AgentRepository agents;
    private final AgentEngines engines;
    private final Numbers numbers;
    private final Connections connections;
    private final Clock clock;

    AgentFarewell(AgentRepository agents, AgentEngines engines, Numbers numbers, Connections connections, Clock clock) {
        this.agents = agents;
        this.engines = engines;
        this.numbers = numbers;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    @InWorkspace
    @Transactional
    public List<String> takeLeave(WorkspaceId workspace) {
        for (var agent : agents.findPresent(Limit.unlimited())) {
            agent.remove(clock.instant());
            engines.removeAll(agent);
            numbers.forget(workspace, agent.agentId().value());
        }
        var left = new ArrayList<String>();
        for (var deployment : engines.insistOnRemoval()) {
            // Without the account nobody can take it away; who disconnected it was told so.
            deployment
                    .remoteConnection()
                    .flatMap(id -> connections.find(workspace, id))
                    .ifPresent(account -> left.add(deployment.nameAtVendor()));
        }
        return left;
    }
}
