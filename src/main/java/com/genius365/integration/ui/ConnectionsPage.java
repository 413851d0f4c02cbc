package com.genius365.integration.ui;

import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.integration.ConnectionChanges;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionKeys;
import com.genius365.integration.ConnectionSummary;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The vendors, each with the connections to it. */
abstract class ConnectionsPage extends VerticalLayout implements AfterNavigationObserver, ProviderCard.Actions {

    private final transient ConnectionChanges changes;
    private final transient Clock clock;
    private final LiveRefresh live = new LiveRefresh(this);
    private final Div list = new Div();
    private final transient Map<Provider, ProviderCard> cards = new EnumMap<>(Provider.class);
    /** Read where changes are announced, too. */
    private transient volatile Set<String> shown = Set.of();

    ConnectionsPage(String sentence, ConnectionChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
        list.addClassName("stack");
        list.addClassName("full-width");
        add(new PageHeader("Integrations", sentence), list);
    }

    /** Of the workspace or partner that is shown now: it stays theirs, whatever the page shows later. */
    abstract ConnectionDoor door();

    abstract ProviderCard.Viewer viewer();

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        cards.clear();
        list.removeAll();
        var viewer = viewer();
        for (var provider : Provider.values()) {
            var card = new ProviderCard(provider, viewer, clock, this);
            cards.put(provider, card);
            list.add(card);
        }
        load();
        live.listen(listener -> changes.subscribe(id -> shown.contains(id), listener), this::load);
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
        door().rename(connection, name);
        load();
    }

    @Override
    public void check(ConnectionSummary connection, Runnable always) {
        var door = door();
        BackgroundWork.run(
                this,
                () -> door.check(connection),
                failure -> {
                    tell(failure, connection.provider().label() + " accepted the key");
                    load();
                },
                always);
    }

    @Override
    public void enable(ConnectionSummary connection, boolean enabled) {
        door().enable(connection, enabled);
        load();
    }

    @Override
    public void disconnect(ConnectionSummary connection) {
        door().disconnect(connection);
        Toasts.success(connection.name() + " is disconnected");
        load();
    }

    final void load() {
        var all = door().list();
        shown = all.stream().map(it -> it.id().toString()).collect(Collectors.toUnmodifiableSet());
        cards.forEach((provider, card) -> card.show(all.stream()
                .filter(connection -> connection.provider() == provider)
                .toList()));
    }

    private void connect(ConnectionDialog dialog, ConnectionDraft draft) {
        var door = door();
        dialog.tryKey(this, () -> door.connect(draft), connected -> {
            load();
            tell(failureOf(connected), draft.name() + " is connected");
        });
    }

    private void replaceKeys(ConnectionDialog dialog, ConnectionSummary connection, ConnectionKeys keys) {
        var door = door();
        dialog.tryKey(this, () -> door.replaceKeys(connection, keys), failure -> {
            load();
            tell(failure, "The keys are replaced and work");
        });
    }

    private Optional<String> failureOf(ConnectionId connected) {
        return door().list().stream()
                .filter(connection -> connection.id().equals(connected) && !connection.isWorking())
                .map(connection ->
                        Optional.ofNullable(connection.checkMessage()).orElse("The key could not be tried"))
                .findFirst();
    }

    private static void tell(Optional<String> failure, String success) {
        failure.ifPresentOrElse(Toasts::error, () -> Toasts.success(success));
    }
}
