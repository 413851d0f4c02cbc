package com.genius365.onboarding.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.ui.AgentListOpened;
import com.genius365.onboarding.ChecklistService;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import org.springframework.stereotype.Component;

/** Puts the hints on what to do first above the agents, until all is done or nobody wants them. */
@Component
class ChecklistOnAgentsPage implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ChecklistService checklists;
    private final transient CurrentWorkspace workspace;

    ChecklistOnAgentsPage(ChecklistService checklists, CurrentWorkspace workspace) {
        this.checklists = checklists;
        this.workspace = workspace;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> ComponentUtil.addListener(init.getUI(), AgentListOpened.class, this::add));
    }

    private void add(AgentListOpened opened) {
        if (!workspace.allows(Permission.AGENT_EDIT)) {
            return;
        }
        var checklist = checklists.get(workspace.id());
        var steps = ChecklistCard.steps(checklist, workspace);
        if (checklist.isOver() || ChecklistCard.isOver(steps)) {
            return;
        }
        opened.top()
                .add(new ChecklistCard(
                        steps,
                        () -> {
                            checklists.dismiss(workspace.id());
                            opened.top().removeAll();
                        },
                        workspace.allows(Permission.WORKSPACE_EDIT)));
    }
}
