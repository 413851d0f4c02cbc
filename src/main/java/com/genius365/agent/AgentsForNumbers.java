package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.provider.RemoteAgent;
import com.genius365.telephony.AgentNames;
import com.genius365.telephony.NumberAgent;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells telephony, which knows no agents, what they are called and where they live. */
@Component
class AgentsForNumbers implements AgentNames {

    private static final int MOST = 1_000;

    private final AgentRepository agents;
    private final AgentDeploymentRepository deployments;

    AgentsForNumbers(AgentRepository agents, AgentDeploymentRepository deployments) {
        this.agents = agents;
        this.deployments = deployments;
    }

    @Override
    @InWorkspace
    @Transactional(readOnly = true)
    public List<NumberAgent> agents(WorkspaceId workspace) {
        var active = new HashMap<AgentId, AgentDeployment>();
        deployments.findActive().forEach(deployment -> active.put(deployment.agentId(), deployment));
        return agents.findPresent(Limit.of(MOST)).stream()
                .flatMap(
                        agent -> Optional.ofNullable(active.get(agent.agentId()))
                                .map(deployment -> numberAgent(agent, deployment))
                                .stream())
                .toList();
    }

    private static NumberAgent numberAgent(Agent agent, AgentDeployment deployment) {
        var place = deployment
                .remoteConnection()
                .flatMap(connection -> deployment
                        .remote()
                        .map(RemoteAgent::id)
                        .map(externalId -> new NumberAgent.Place(connection, externalId)));
        return new NumberAgent(agent.agentId().value(), agent.name(), deployment.provider(), place);
    }
}
