package com.genius365.integration.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.integration.ConnectionSummary;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

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

    ProviderCard(Provider provider, List<ConnectionSummary> connections, Viewer viewer, Clock clock, Actions actions) {
        this.viewer = viewer;
        this.clock = clock;
        this.actions = actions;
        var card = new Card(provider.label(), sentence(provider));
        if (viewer.mayEdit()) {
            var connect = new Button("Connect " + provider.label(), AppIcon.PLUS.create());
            connect.addClickListener(click -> actions.connect(provider));
            if (connections.isEmpty()) {
                connect.addThemeVariants(ButtonVariant.PRIMARY);
            }
            card.withActions(connect);
        }
        connections.forEach(connection -> card.add(row(connection)));
        if (connections.isEmpty()) {
            var none = new Paragraph("Not connected.");
            none.addClassName("text-secondary");
            card.add(none);
        }
        getContent().add(card);
    }

    private Div row(ConnectionSummary connection) {
        var name = new Span(connection.name());
        name.addClassName("text-strong");
        var key = new Span(
                connection.apiKeyLastFour().isEmpty() ? "Key stored" : "Key ends in " + connection.apiKeyLastFour());
        key.addClassName("text-secondary");
        key.addClassName("text-small");
        var text = new Div(name, key, tried(connection));
        text.addClassName("connection-text");
        actions.usedBy(connection).ifPresent(sentence -> {
            var uses = new Span(sentence);
            uses.addClassNames("text-secondary", "text-small");
            text.add(uses);
        });
        var row = new Div(text, badges(connection));
        row.addClassName("connection-row");
        if (connection.isOwn() && viewer.mayEdit()) {
            row.add(buttons(connection));
        }
        return row;
    }

    private Span tried(ConnectionSummary connection) {
        var time = TimeFormat.forReader(viewer.timeZone(), clock);
        var text = new Span(
                connection.checkedAt() == null
                        ? "Not tried yet"
                        : connection.isWorking()
                                ? "Worked " + time.relative(connection.checkedAt())
                                : connection.checkMessage() + " (" + time.relative(connection.checkedAt()) + ")");
        text.addClassName("text-small");
        text.addClassName(connection.checkedAt() == null || connection.isWorking() ? "text-secondary" : "text-danger");
        return text;
    }

    private static Div badges(ConnectionSummary connection) {
        var badges = new Div();
        badges.addClassName("cluster");
        if (!connection.isOwn()) {
            badges.add(StatusBadge.label("Provided by your agency", Tone.INFO));
        }
        if (!connection.isEnabled()) {
            badges.add(new StatusBadge("Switched off", Tone.NEUTRAL));
        } else if (connection.checkedAt() != null && !connection.isWorking()) {
            badges.add(new StatusBadge("Not working", Tone.DANGER));
        } else if (connection.isInUse()) {
            badges.add(new StatusBadge("In use", Tone.SUCCESS));
        } else {
            badges.add(new StatusBadge("Standing by", Tone.NEUTRAL));
        }
        return badges;
    }

    private Div buttons(ConnectionSummary connection) {
        var test = new Button("Test", AppIcon.ACTIVITY.create());
        test.setDisableOnClick(true);
        test.addClickListener(click -> {
            test.setText("Testing…");
            actions.check(connection, () -> test.setEnabled(true));
        });
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("icon-menu");
        var more = menu.addItem(AppIcon.MORE.create());
        more.setAriaLabel("More for " + connection.name());
        var items = more.getSubMenu();
        actions.assign(connection).ifPresent(assign -> items.addItem("Choose clients", click -> assign.run()));
        items.addItem(
                "Rename",
                click -> new RenameDialog(connection.name(), name -> actions.rename(connection, name)).open());
        items.addItem("Replace keys", click -> actions.replaceKeys(connection));
        items.addItem(connection.isEnabled() ? "Switch off" : "Switch on", click -> switchOver(connection));
        if (viewer.mayRemove()) {
            items.addItem(
                    "Disconnect",
                    click -> ConfirmAction.destructive(
                                    "Disconnect “" + connection.name() + "”?",
                                    actions.usedBy(connection)
                                                    .map(sentence -> sentence + ". ")
                                                    .orElse("")
                                            + "Agents that were published with it can no longer be called or changed."
                                            + " Its key is forgotten; calls stay in the log.",
                                    "Disconnect")
                            .ask(() -> actions.disconnect(connection)));
        }
        var buttons = new Div(test, menu);
        buttons.addClassName("cluster");
        return buttons;
    }

    private void switchOver(ConnectionSummary connection) {
        if (!connection.isEnabled()) {
            actions.enable(connection, true);
            return;
        }
        ConfirmAction.important(
                        "Switch off “" + connection.name() + "”?",
                        "No calls start and no agents are published with it until it is switched on again.",
                        "Switch off")
                .ask(() -> actions.enable(connection, false));
    }

    private static String sentence(Provider provider) {
        return switch (provider) {
            case VAPI -> "Voice agents on many models and voices.";
            case RETELL -> "Voice agents with natural turn-taking.";
            case SYNTHFLOW -> "Voice agents for phone calls, in many languages.";
        };
    }
}
