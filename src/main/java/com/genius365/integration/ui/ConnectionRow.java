package com.genius365.integration.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.integration.ConnectionOutage;
import com.genius365.integration.ConnectionSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A connection: how it stands, and what can be done with it. Its buttons stay while what it tells changes. */
class ConnectionRow extends Composite<Div> {

    private final transient ProviderCard.Viewer viewer;
    private final transient Clock clock;
    private final transient ProviderCard.Actions actions;
    private final Div text = new Div();
    private final Div badges = new Div();
    private final Button test = new Button("Test", AppIcon.ACTIVITY.create());
    private transient Optional<MenuItem> switching = Optional.empty();
    private transient Optional<MenuItem> more = Optional.empty();
    private transient ConnectionSummary connection;

    ConnectionRow(ConnectionSummary connection, ProviderCard.Viewer viewer, Clock clock, ProviderCard.Actions actions) {
        this.connection = connection;
        this.viewer = viewer;
        this.clock = clock;
        this.actions = actions;
        text.addClassName("connection-text");
        badges.addClassName("cluster");
        getContent().addClassName("connection-row");
        getContent().add(text, badges);
        if (connection.isOwn() && viewer.mayEdit()) {
            getContent().add(buttons());
        }
        show(connection);
    }

    void show(ConnectionSummary current) {
        connection = current;
        text.removeAll();
        text.add(span(current.name(), "text-strong"));
        text.add(span(
                current.apiKeyLastFour().isEmpty() ? "Key stored" : "Key ends in " + current.apiKeyLastFour(),
                "text-secondary",
                "text-small"));
        tried().ifPresent(text::add);
        trouble().ifPresent(sentence -> text.add(span(sentence, "text-small", "connection-trouble")));
        actions.usedBy(current).ifPresent(sentence -> text.add(span(sentence, "text-secondary", "text-small")));
        badges.removeAll();
        if (!current.isOwn()) {
            badges.add(StatusBadge.label("Provided by your agency", Tone.INFO));
        }
        badges.add(badge());
        switching.ifPresent(item -> item.setText(current.isEnabled() ? "Switch off" : "Switch on"));
        more.ifPresent(item -> item.setAriaLabel("More for " + current.name()));
    }

    /** Empty where there is more to say of the same trouble. */
    private Optional<Span> tried() {
        var at = connection.checkedAt();
        if (at == null) {
            return Optional.of(span("Not tried yet", "text-secondary", "text-small"));
        }
        var ago = time().relative(at);
        if (connection.isWorking()) {
            return Optional.of(span("Worked " + ago, "text-secondary", "text-small"));
        }
        if (connection.isEnabled() && connection.outage() != null) {
            return Optional.empty();
        }
        var message = Optional.ofNullable(connection.checkMessage()).orElse("It could not be tried.");
        var sentence = message.endsWith(".") ? message : message + ".";
        return Optional.of(span(sentence + " Tried " + ago + ".", "text-danger", "text-small"));
    }

    /** What keeps it from working just now; empty where nothing does, which is nothing to talk about. */
    private Optional<String> trouble() {
        if (!connection.isEnabled()) {
            return Optional.empty();
        }
        var outage = connection.outage();
        if (outage != null) {
            return Optional.of(sentence(outage));
        }
        var health = connection.health();
        if (health != null && health.isCrowded()) {
            return Optional.of("At its limit: " + health.underWay() + " of " + health.permitted()
                    + " requests are under way. More are put off until some are done.");
        }
        return Optional.empty();
    }

    private String sentence(ConnectionOutage outage) {
        var since = "Not answering since " + time().timeOfDay(outage.since());
        if (!outage.until().isAfter(clock.instant())) {
            return since + ": " + outage.reason() + ". We are trying whether it is back.";
        }
        // To the next full minute: seconds would only look precise.
        var until = outage.until().plus(Duration.ofSeconds(59)).truncatedTo(ChronoUnit.MINUTES);
        return since + ": " + outage.reason() + ". New requests wait until " + time().timeOfDay(until)
                + "; calls in progress go on. We try again by ourselves.";
    }

    private StatusBadge badge() {
        if (!connection.isEnabled()) {
            return new StatusBadge("Switched off", Tone.NEUTRAL);
        }
        var outage = connection.outage();
        if (outage != null) {
            return outage.until().isAfter(clock.instant())
                    ? new StatusBadge("Not answering", Tone.WARNING)
                    : StatusBadge.live("Trying again", Tone.WARNING);
        }
        if (connection.checkedAt() != null && !connection.isWorking()) {
            return new StatusBadge("Not working", Tone.DANGER);
        }
        var health = connection.health();
        if (health != null && health.isCrowded()) {
            return new StatusBadge("Busy", Tone.WARNING);
        }
        return connection.isInUse()
                ? new StatusBadge("In use", Tone.SUCCESS)
                : new StatusBadge("Standing by", Tone.NEUTRAL);
    }

    private Div buttons() {
        test.setDisableOnClick(true);
        test.addClickListener(click -> {
            test.setText("Testing…");
            actions.check(connection, () -> {
                test.setText("Test");
                test.setEnabled(true);
            });
        });
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("icon-menu");
        var head = menu.addItem(AppIcon.MORE.create());
        more = Optional.of(head);
        var items = head.getSubMenu();
        if (actions.assign(connection).isPresent()) {
            items.addItem("Choose clients", click -> actions.assign(connection).ifPresent(Runnable::run));
        }
        items.addItem("Rename", click -> {
            var renamed = connection;
            new RenameDialog(renamed.name(), name -> actions.rename(renamed, name)).open();
        });
        items.addItem("Replace keys", click -> actions.replaceKeys(connection));
        switching = Optional.of(items.addItem("Switch off", click -> switchOver()));
        if (viewer.mayRemove()) {
            items.addItem("Disconnect", click -> askToDisconnect());
        }
        var buttons = new Div(test, menu);
        buttons.addClassName("cluster");
        return buttons;
    }

    private void askToDisconnect() {
        var asked = connection;
        ConfirmAction.destructive(
                        "Disconnect “" + asked.name() + "”?",
                        actions.usedBy(asked).map(sentence -> sentence + ". ").orElse("")
                                + "Agents that were published with it can no longer be called or changed."
                                + " Its key is forgotten; calls stay in the log.",
                        "Disconnect")
                .ask(() -> actions.disconnect(asked));
    }

    private void switchOver() {
        var asked = connection;
        if (!asked.isEnabled()) {
            actions.enable(asked, true);
            return;
        }
        ConfirmAction.important(
                        "Switch off “" + asked.name() + "”?",
                        "No calls start and no agents are published with it until it is switched on again.",
                        "Switch off")
                .ask(() -> actions.enable(asked, false));
    }

    private TimeFormat time() {
        return TimeFormat.forReader(viewer.timeZone(), clock);
    }

    private static Span span(String words, String... classes) {
        var span = new Span(words);
        span.addClassNames(classes);
        return span;
    }
}
