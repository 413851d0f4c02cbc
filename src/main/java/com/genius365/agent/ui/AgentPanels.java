package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentService;
import com.genius365.agent.AgentVersionService;
import com.genius365.agent.LiveAgentService;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the parts of an agent's page that tell of it. */
@Component
class AgentPanels {

    private final AgentService agents;
    private final AgentVersionService versions;
    private final LiveAgentService live;
    private final CurrentWorkspace workspace;
    private final Clock clock;

    AgentPanels(
            AgentService agents,
            AgentVersionService versions,
            LiveAgentService live,
            CurrentWorkspace workspace,
            Clock clock) {
        this.agents = agents;
        this.versions = versions;
        this.live = live;
        this.workspace = workspace;
        this.clock = clock;
    }

    AgentStatePanel state() {
        return new AgentStatePanel(workspace, clock);
    }

    AgentVersionsPanel versions(Consumer<AgentDraft> restore) {
        return new AgentVersionsPanel(versions, workspace, clock, restore);
    }

    AgentEnginesPanel engines(AgentEnginesPanel.Page page) {
        return new AgentEnginesPanel(agents, live, workspace, clock, page);
    }
}
