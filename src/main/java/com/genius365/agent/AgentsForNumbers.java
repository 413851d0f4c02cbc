package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.provider.RemoteAgent;
import com.genius365.telephony.AgentNames;
import com.genius365.telephony.NumberAgent;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells telephony, which knows no agents, what they are called and where they live. */
@Component
class AgentsForNumbers implements AgentNames {

    private static final int MOST = 1_000;

    private final AgentRepository agents;

    AgentsForNumbers(AgentRepository agents) {
        this.agents = agents;
    }

    @Override
    @InWorkspace
    @Transactional(readOnly = true)
    public List<NumberAgent> agents(WorkspaceId workspace) {
        return agents.findPresent(Limit.of(MOST)).stream()
                .map(AgentsForNumbers::numberAgent)
                .toList();
    }

    private static NumberAgent numberAgent(Agent agent) {
        var place = agent.remoteConnection()
                .flatMap(connection -> agent.remote()
                        .map(RemoteAgent::id)
                        .map(externalId -> new NumberAgent.Place(connection, externalId)));
        return new NumberAgent(agent.agentId().value(), agent.name(), agent.provider(), place);
    }
}
