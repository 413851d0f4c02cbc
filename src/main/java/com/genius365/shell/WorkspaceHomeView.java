package com.genius365.shell;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.ui.AgentNavigation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;

/** The bare address of a workspace: leads on to its first page. */
@Route(WorkspaceRoutes.ROOT)
@RequiresPermission(Permission.WORKSPACE_READ)
class WorkspaceHomeView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("workspace").ifPresent(slug -> event.forwardTo(AgentNavigation.list(slug)));
    }
}
