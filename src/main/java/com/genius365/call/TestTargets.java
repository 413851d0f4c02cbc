package com.genius365.call;

import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.agent.Agents;
import com.genius365.common.Refusal;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.ChatProviders;
import com.genius365.provider.VoiceProviders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which agent at which vendor is tried out, and how that can be done there. */
@Component
class TestTargets {

    /** An agent, and the account it lives in. */
    record Target(Agents.CallableAgent agent, ActiveConnection connection) {}

    private final Agents agents;
    private final Connections connections;
    private final VoiceProviders providers;
    private final ChatProviders chats;
    private final CallReport report;

    TestTargets(
            Agents agents, Connections connections, VoiceProviders providers, ChatProviders chats, CallReport report) {
        this.agents = agents;
        this.connections = connections;
        this.providers = providers;
        this.chats = chats;
        this.report = report;
    }

    /** @throws Refusal where it was never published, or its account is switched off */
    Target get(WorkspaceId workspace, AgentId id) {
        var agent = agents.callable(workspace, id);
        var connection = connection(workspace, agent.connection())
                .orElseThrow(
                        () -> new Refusal("The connection that this agent was published with is switched off or gone."
                                + " Connect it again, then publish the agent."));
        return new Target(agent, connection);
    }

    Optional<ActiveConnection> connection(WorkspaceId workspace, ConnectionId id) {
        return connections.find(workspace, id).filter(ActiveConnection::isEnabled);
    }

    boolean isInBrowser(Target target) {
        return providers
                .find(target.connection().provider())
                .filter(vendor -> vendor.capabilities().can(Ability.WEB_CALLS))
                .isPresent();
    }

    /** Inside a transaction of the workspace. */
    TestWays ways(WorkspaceId workspace, AgentId id, UserId person) {
        var target = get(workspace, id);
        var provider = target.connection().provider();
        return new TestWays(
                target.agent().name(),
                provider,
                isInBrowser(target),
                chats.find(provider).isPresent(),
                report.lastNumber(workspace, person.value()).orElse(null));
    }
}
