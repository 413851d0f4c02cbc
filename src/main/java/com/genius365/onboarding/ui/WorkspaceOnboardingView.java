package com.genius365.onboarding.ui;

import com.genius365.access.CurrentUser;
import com.genius365.access.WorkspaceGrant;
import com.genius365.agent.ui.AgentNavigation;
import com.genius365.tenancy.CurrentHost;
import com.genius365.tenancy.WorkspaceDirectory;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;

/** Leads to the hints on what to do first, in the workspace opened last. */
@Route("workspace-onboarding")
@PermitAll
class WorkspaceOnboardingView extends Div implements BeforeEnterObserver {

    private final transient WorkspaceDirectory workspaces;
    private final transient CurrentUser user;
    private final transient CurrentHost host;

    WorkspaceOnboardingView(WorkspaceDirectory workspaces, CurrentUser user, CurrentHost host) {
        this.workspaces = workspaces;
        this.user = user;
        this.host = host;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var partner = host.get().id();
        var visited = workspaces.visited(user.id(), partner);
        var latest = workspaces.of(user.id(), partner).stream()
                .min(Comparator.comparingInt(grant -> {
                    var position = visited.indexOf(grant.workspace());
                    return position < 0 ? Integer.MAX_VALUE : position;
                }))
                .map(WorkspaceGrant::slug);
        event.forwardTo(latest.map(AgentNavigation::list).orElse("select-workspace"));
    }
}
