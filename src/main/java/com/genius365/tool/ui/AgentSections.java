package com.genius365.tool.ui;

import com.genius365.access.WorkspaceRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The way between a workspace's agents and their tools. */
public class AgentSections extends Composite<Nav> {

    /** Where one is. */
    public enum Section {
        AGENTS,
        TOOLS
    }

    private final Anchor agents = new Anchor("", "Agents");
    private final Anchor tools = new Anchor("", "Tools");

    public AgentSections(Section current) {
        getContent().addClassName("section-links");
        getContent().setAriaLabel("Agents and tools");
        (current == Section.AGENTS ? agents : tools).getElement().setAttribute("aria-current", "page");
        getContent().add(agents, tools);
    }

    /** The pages of this workspace. */
    public void show(String workspaceSlug) {
        agents.setHref(WorkspaceRoutes.path(workspaceSlug, "agents"));
        tools.setHref(ToolNavigation.list(workspaceSlug));
    }
}
