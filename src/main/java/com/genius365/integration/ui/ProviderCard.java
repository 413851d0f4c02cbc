package com.genius365.integration.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionSummary;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor, and the connections to it. */
class ProviderCard extends Composite<Div> {

    /** What a person can do with a connection. */
    interface Actions {
        void connect(Provider provider);

        void replaceKeys(ConnectionSummary connection);

        void rename(ConnectionSummary connection, String name);

        /** @param always runs when the vendor has answered or not */
        void check(ConnectionSummary connection, Runnable always);

        void enable(ConnectionSummary connection, boolean enabled);

        void disconnect(ConnectionSummary connection);

        /** Who works with it, as a sentence; empty where that is told otherwise. */
        default Optional<String> usedBy(ConnectionSummary connection) {
            return Optional.empty();
        }

        /** Chooses who may work with it; empty where nobody else can. */
        default Optional<Runnable> assign(ConnectionSummary connection) {
            return Optional.empty();
        }
    }

    /** What whoever looks may do, and in which zone they read times. */
    record Viewer(boolean mayEdit, boolean mayRemove, ZoneId timeZone) {}

    private final transient Viewer viewer;
    private final transient Clock clock;
    private final transient Actions actions;
    private final Card card;
    private final Button connect;
    private final Div list = new Div();
    private final transient Map<ConnectionId, ConnectionRow> rows = new HashMap<>();
    private transient @Nullable List<ConnectionId> order;

    ProviderCard(Provider provider, Viewer viewer, Clock clock, Actions actions) {
        this.viewer = viewer;
        this.clock = clock;
        this.actions = actions;
        card = new Card(provider.label(), sentence(provider));
        connect = new Button("Connect " + provider.label(), AppIcon.PLUS.create());
        connect.addClickListener(click -> actions.connect(provider));
        if (viewer.mayEdit()) {
            card.withActions(connect);
        }
        card.add(list);
        getContent().add(card);
    }

    /** Rows stay where the same connections are shown again. */
    void show(List<ConnectionSummary> connections) {
        connections.forEach(this::show);
        var now = connections.stream().map(ConnectionSummary::id).toList();
        if (now.equals(order)) {
            return;
        }
        order = now;
        rows.keySet().retainAll(now);
        connect.removeThemeVariants(ButtonVariant.PRIMARY);
        if (now.isEmpty()) {
            connect.addThemeVariants(ButtonVariant.PRIMARY);
        }
        list.removeAll();
        now.forEach(id -> list.add(rows.get(id)));
        if (now.isEmpty()) {
            var none = new Paragraph("Not connected.");
            none.addClassName("text-secondary");
            list.add(none);
        }
    }

    private void show(ConnectionSummary connection) {
        var row = rows.get(connection.id());
        if (row == null) {
            rows.put(connection.id(), new ConnectionRow(connection, viewer, clock, actions));
            return;
        }
        row.show(connection);
    }

    private static String sentence(Provider provider) {
        return switch (provider) {
            case VAPI -> "Voice agents on many models and voices.";
            case RETELL -> "Voice agents with natural turn-taking.";
            case SYNTHFLOW -> "Voice agents for phone calls, in many languages.";
        };
    }
}
