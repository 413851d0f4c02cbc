package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentId;
import com.genius365.common.Refusal;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Leads from the page of an agent to trying it out. On a phone only its button is there, and stays in reach. */
class TestAgentCard extends Composite<Div> {

    private final transient TestParts parts;
    private final transient CurrentWorkspace workspace;
    private final transient AgentId agent;

    TestAgentCard(TestParts parts, CurrentWorkspace workspace, AgentId agent) {
        this.parts = parts;
        this.workspace = workspace;
        this.agent = agent;
        var test = new Button("Test", AppIcon.PHONE_CALL.create(), click -> open());
        test.setAriaLabel("Test this agent");
        test.addClassName("test-agent-button");
        getContent().addClassName("test-agent");
        getContent().add(new Card("Try it out", new Paragraph("Hear how it does before the people it is for."), test));
    }

    private void open() {
        try {
            var ways = parts.calls().ways(workspace.id(), agent);
            var isEdited = parts.agents().get(workspace.id(), agent).isEdited();
            new TestAgentDialog(parts, workspace, agent, ways, isEdited).open();
        } catch (Refusal e) {
            Toasts.error(e.getMessage());
        }
    }
}
