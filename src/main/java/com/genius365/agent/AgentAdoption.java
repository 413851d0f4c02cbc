package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteAgent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes agents of ours of what lives at vendors; each method is one transaction. */
@Component
class AgentAdoption {

    /** Where an agent is at a vendor, and what it is here. */
    /** @param published what the vendor was last given; where that is not known, the draft */
    record Place(
            DeploymentId deployment,
            ConnectionId connection,
            String externalId,
            AgentDraft draft,
            AgentDraft published) {}

    private final AgentRepository agents;
    private final AgentDeploymentRepository deployments;
    private final AgentVersionRepository versions;
    private final AgentMaker maker;

    AgentAdoption(
            AgentRepository agents,
            AgentDeploymentRepository deployments,
            AgentVersionRepository versions,
            AgentMaker maker) {
        this.versions = versions;
        this.agents = agents;
        this.deployments = deployments;
        this.maker = maker;
    }

    /** The vendor's ids of the agents that are this workspace's already. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Set<String> known(WorkspaceId workspace, ConnectionId connection) {
        return deployments.findRemoteIds(connection.value()).stream().collect(Collectors.toUnmodifiableSet());
    }

    @InWorkspace
    @Transactional(readOnly = true)
    public Place place(WorkspaceId workspace, AgentId id, Provider provider) {
        var agent = agents.findPresent(id.value()).orElseThrow(() -> new NotFoundException("This agent"));
        return deployments.findPresent(id.value()).stream()
                .filter(it -> it.provider() == provider)
                .findFirst()
                .flatMap(it -> it.remoteConnection()
                        .flatMap(connection -> it.remote()
                                .map(RemoteAgent::id)
                                .map(external -> new Place(
                                        it.deploymentId(), connection, external, agent.draft(), published(agent, it)))))
                .orElseThrow(() -> new Refusal("Publish this agent first."));
    }

    private AgentDraft published(Agent agent, AgentDeployment deployment) {
        return Optional.ofNullable(deployment.publishedVersion())
                .flatMap(number -> versions.find(agent.agentId().value(), number))
                .map(AgentVersion::draft)
                .orElseGet(agent::draft);
    }

    @InWorkspace
    @Transactional
    public AgentId copy(WorkspaceId workspace, AgentDraft draft) {
        return maker.make(workspace, draft).agentId();
    }

    /** @throws Refusal where it is an agent of ours already */
    @InWorkspace
    @Transactional
    public AgentId takeOver(WorkspaceId workspace, AgentDraft draft, ConnectionId connection, RemoteAgent remote) {
        if (deployments.findRemoteIds(connection.value()).contains(String.valueOf(remote.id()))) {
            throw new Refusal("“" + draft.name() + "” is one of your agents already.");
        }
        var id = maker.make(workspace, draft).agentId();
        deployments.findPresentLocked(id.value()).stream()
                .filter(AgentDeployment::isActive)
                .forEach(it -> it.takeOver(connection, remote));
        return id;
    }

    /** What was read, as a draft. Tools and documents are our own libraries' and not read. */
    static AgentDraft draft(AgentDefinition live, Provider provider) {
        return new AgentDraft(
                live.basics(),
                live.script(),
                live.settings(),
                live.analysis(),
                List.of(),
                List.of(),
                new AgentEngine(provider, null, live.model(), live.voice()),
                null);
    }
}
