package com.genius365.integration.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionKeys;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionSummary;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;

/** The vendors' accounts that a workspace works with. */
@Route(WorkspaceRoutes.ROOT + "/integrations")
@PageTitle("Integrations")
@RequiresPermission(Permission.INTEGRATION_READ)
class IntegrationsView extends VerticalLayout implements AfterNavigationObserver, ProviderCard.Actions {

    private final transient ConnectionService connections;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final Div cards = new Div();

    IntegrationsView(ConnectionService connections, CurrentWorkspace workspace, Clock clock) {
        this.connections = connections;
        this.workspace = workspace;
        this.clock = clock;
        cards.addClassName("stack");
        cards.addClassName("full-width");
        add(new PageHeader("Integrations", "The voice providers your agents run on."), cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    @Override
    public void connect(Provider provider) {
        var dialog = new ConnectionDialog(provider);
        dialog.askToConnect(draft -> connect(dialog, draft));
    }

    @Override
    public void replaceKeys(ConnectionSummary connection) {
        var dialog = new ConnectionDialog(connection.provider());
        dialog.askForKeys(connection.name(), keys -> replaceKeys(dialog, connection, keys));
    }

    @Override
    public void rename(ConnectionSummary connection, String name) {
        connections.rename(workspace.id(), connection.id(), connection.version(), name);
        load();
    }

    @Override
    public void check(ConnectionSummary connection, Runnable always) {
        var id = workspace.id();
        BackgroundWork.run(
                this,
                () -> connections.check(id, connection.id()),
                failure -> {
                    tell(failure, connection.provider().label() + " accepted the key");
                    load();
                },
                always);
    }

    @Override
    public void enable(ConnectionSummary connection, boolean enabled) {
        connections.enable(workspace.id(), connection.id(), connection.version(), enabled);
        load();
    }

    @Override
    public void disconnect(ConnectionSummary connection) {
        connections.disconnect(workspace.id(), connection.id(), connection.version());
        Toasts.success(connection.name() + " is disconnected");
        load();
    }

    private void connect(ConnectionDialog dialog, ConnectionDraft draft) {
        var id = workspace.id();
        dialog.tryKey(this, () -> connections.connect(id, draft), connected -> {
            load();
            tell(failureOf(connected), draft.name() + " is connected");
        });
    }

    private void replaceKeys(ConnectionDialog dialog, ConnectionSummary connection, ConnectionKeys keys) {
        var id = workspace.id();
        dialog.tryKey(this, () -> connections.replaceKeys(id, connection.id(), connection.version(), keys), failure -> {
            load();
            tell(failure, "The keys are replaced and work");
        });
    }

    private Optional<String> failureOf(ConnectionId connected) {
        return connections.list(workspace.id()).stream()
                .filter(connection -> connection.id().equals(connected) && !connection.isWorking())
                .map(connection ->
                        Optional.ofNullable(connection.checkMessage()).orElse("The key could not be tried"))
                .findFirst();
    }

    private static void tell(Optional<String> failure, String success) {
        failure.ifPresentOrElse(Toasts::error, () -> Toasts.success(success));
    }

    private void load() {
        cards.removeAll();
        var all = connections.list(workspace.id());
        for (var provider : Provider.values()) {
            var ofProvider = all.stream()
                    .filter(connection -> connection.provider() == provider)
                    .toList();
            cards.add(new ProviderCard(provider, ofProvider, workspace, clock, this));
        }
    }
}
