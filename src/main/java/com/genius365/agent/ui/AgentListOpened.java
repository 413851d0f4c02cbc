package com.genius365.agent.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.html.Div;

/** The list of agents is open and has room above it. Features above agents, which this one does not know, use it. */
public class AgentListOpened extends ComponentEvent<AgentListView> {

    private final Div top;

    AgentListOpened(AgentListView source, Div top) {
        super(source, false);
        this.top = top;
    }

    /** Empty; gone while it stays so. */
    public Div top() {
        return top;
    }
}
