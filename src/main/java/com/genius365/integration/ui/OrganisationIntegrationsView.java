package com.genius365.integration.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ui.Toasts;
import com.genius365.integration.ConnectionChanges;
import com.genius365.integration.ConnectionSummary;
import com.genius365.integration.ConnectionUse;
import com.genius365.integration.PartnerConnection;
import com.genius365.integration.PartnerConnectionService;
import com.genius365.tenancy.PartnerSettingsService;
import com.genius365.tenancy.PartnerWorkspaceService;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The vendors' accounts of a partner, and which of its clients work with them. */
@Route("org/integrations")
@PageTitle("Integrations")
@RequiresPermission(Permission.PARTNER_INTEGRATION_READ)
class OrganisationIntegrationsView extends ConnectionsPage {

    private static final int NAMED = 3;

    private final transient PartnerConnectionService connections;
    private final transient PartnerWorkspaceService workspaces;
    private final transient PartnerSettingsService settings;
    private final transient CurrentPartner partner;

    OrganisationIntegrationsView(
            PartnerConnectionService connections,
            PartnerWorkspaceService workspaces,
            PartnerSettingsService settings,
            CurrentPartner partner,
            ConnectionChanges changes,
            Clock clock) {
        super("Accounts at voice providers that your clients can work with, without seeing the keys.", changes, clock);
        this.connections = connections;
        this.workspaces = workspaces;
        this.settings = settings;
        this.partner = partner;
    }

    @Override
    ConnectionDoor door() {
        return new PartnerConnectionDoor(connections, partner.id());
    }

    @Override
    ProviderCard.Viewer viewer() {
        var mayEdit = partner.allows(Permission.PARTNER_INTEGRATION_EDIT);
        return new ProviderCard.Viewer(
                mayEdit, mayEdit, settings.get(partner.id()).draft().timeZone());
    }

    @Override
    public Optional<String> usedBy(ConnectionSummary connection) {
        var names = workspaces.names(partner.id());
        var users = uses(connection).stream()
                .map(ConnectionUse::workspace)
                .flatMap(workspace -> name(names, workspace).stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (users.isEmpty()) {
            return Optional.of("No client uses it yet");
        }
        var named = String.join(", ", users.subList(0, Math.min(NAMED, users.size())));
        return Optional.of(
                "Used by " + named + (users.size() > NAMED ? " and " + (users.size() - NAMED) + " more" : ""));
    }

    @Override
    public Optional<Runnable> assign(ConnectionSummary connection) {
        return Optional.of(() -> new AssignmentDialog(
                        connection, workspaces.names(partner.id()), uses(connection), chosen -> {
                            connections.assign(partner.id(), connection.id(), chosen);
                            Toasts.success("The clients of " + connection.name() + " are saved");
                            load();
                        })
                .open());
    }

    private List<ConnectionUse> uses(ConnectionSummary connection) {
        return connections.list(partner.id()).stream()
                .filter(it -> it.connection().id().equals(connection.id()))
                .map(PartnerConnection::uses)
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<String> name(List<WorkspaceName> names, WorkspaceId workspace) {
        return names.stream()
                .filter(it -> it.id().equals(workspace))
                .map(WorkspaceName::name)
                .findFirst();
    }
}
