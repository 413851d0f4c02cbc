package com.genius365.agent.ui;

import com.genius365.agent.AgentId;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.html.Div;

/**
 * An agent's page is open and has room at its side. Features above agents, which this one does not know, put there what
 * they can do with the agent: call with it, for one.
 */
public class AgentSideOpened extends ComponentEvent<AgentDetailsView> {

    private final AgentId agent;
    private final Div side;

    AgentSideOpened(AgentDetailsView source, AgentId agent, Div side) {
        super(source, false);
        this.agent = agent;
        this.side = side;
    }

    public AgentId agent() {
        return agent;
    }

    public Div side() {
        return side;
    }
}
