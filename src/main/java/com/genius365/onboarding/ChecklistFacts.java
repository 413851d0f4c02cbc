package com.genius365.onboarding;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentChoice;
import com.genius365.agent.AgentService;
import com.genius365.call.CallFilter;
import com.genius365.call.CallService;
import com.genius365.common.PageRequest;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionSummary;
import com.genius365.membership.WorkspaceInvitationService;
import org.springframework.stereotype.Component;

/** Finds out what was done, from what is there. */
@Component
class ChecklistFacts {

    private final ConnectionService connections;
    private final AgentService agents;
    private final CallService calls;
    private final WorkspaceInvitationService invitations;

    ChecklistFacts(
            ConnectionService connections,
            AgentService agents,
            CallService calls,
            WorkspaceInvitationService invitations) {
        this.connections = connections;
        this.agents = agents;
        this.calls = calls;
        this.invitations = invitations;
    }

    Checklist of(WorkspaceId workspace) {
        return new Checklist(
                connections.list(workspace).stream().anyMatch(ConnectionSummary::isEnabled),
                agents.choices(workspace).stream().map(AgentChoice::id).findFirst(),
                !calls.search(workspace, CallFilter.ALL, new PageRequest(0, 1))
                        .rows()
                        .isEmpty(),
                invitations.seats(workspace).taken() > 1,
                false);
    }
}
