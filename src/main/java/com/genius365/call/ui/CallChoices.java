package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentChoice;
import com.genius365.agent.AgentService;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agents to filter calls by. */
@Component
class CallChoices {

    private final AgentService agents;

    CallChoices(AgentService agents) {
        this.agents = agents;
    }

    List<AgentChoice> agents(CurrentWorkspace workspace) {
        return agents.choices(workspace.id());
    }
}
