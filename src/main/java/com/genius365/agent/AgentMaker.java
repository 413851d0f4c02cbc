package com.genius365.agent;

import com.genius365.access.Grants;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.tenancy.WorkspaceLimits;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes agents, within what a workspace may have. Its methods run in the caller's transaction. */
@Component
class AgentMaker {

    private final AgentRepository agents;
    private final AgentEngines engines;
    private final Connections connections;
    private final Grants grants;
    private final WorkspaceLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentMaker(
            AgentRepository agents,
            AgentEngines engines,
            Connections connections,
            Grants grants,
            WorkspaceLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.engines = engines;
        this.connections = connections;
        this.grants = grants;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal where the workspace has as many as it may have */
    Agent make(WorkspaceId workspace, AgentDraft draft) {
        requireUsable(workspace, draft);
        var most = limits.claim(workspace).agents();
        if (agents.countPresent() >= most) {
            throw new Refusal("This workspace may have " + most
                    + " agents and has them. Delete one that is not needed, or ask your agency for more.");
        }
        var agent = agents.save(new Agent(grants.partnerOf(workspace), draft, clock.instant()));
        engines.arrange(agent, draft);
        events.publishEvent(new AgentEdited(workspace, agent.agentId(), clock.instant()));
        return agent;
    }

    /** A connection of another workspace looks like one that does not exist. */
    void requireUsable(WorkspaceId workspace, AgentDraft draft) {
        Stream.of(draft.engine(), draft.standby())
                .filter(Objects::nonNull)
                .map(AgentEngine::connection)
                .filter(Objects::nonNull)
                .forEach(connection -> {
                    if (connections
                            .find(workspace, new ConnectionId(connection))
                            .isEmpty()) {
                        throw new NotFoundException("This connection");
                    }
                });
    }
}
