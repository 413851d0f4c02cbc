package com.genius365.integration.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.integration.ConnectionChanges;
import com.genius365.integration.ConnectionService;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** The vendors' accounts that a workspace works with. */
@Route(WorkspaceRoutes.ROOT + "/integrations")
@PageTitle("Integrations")
@RequiresPermission(Permission.INTEGRATION_READ)
class IntegrationsView extends ConnectionsPage {

    private final transient ConnectionService connections;
    private final transient CurrentWorkspace workspace;

    IntegrationsView(
            ConnectionService connections, CurrentWorkspace workspace, ConnectionChanges changes, Clock clock) {
        super("The voice providers your agents run on.", changes, clock);
        this.connections = connections;
        this.workspace = workspace;
    }

    @Override
    ConnectionDoor door() {
        return new WorkspaceConnectionDoor(connections, workspace.id());
    }

    @Override
    ProviderCard.Viewer viewer() {
        return new ProviderCard.Viewer(
                workspace.allows(Permission.INTEGRATION_EDIT),
                workspace.allows(Permission.INTEGRATION_DELETE),
                workspace.timeZone());
    }
}
