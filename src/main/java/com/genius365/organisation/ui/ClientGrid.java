package com.genius365.organisation.ui;

import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.organisation.ClientOwner;
import com.genius365.organisation.ClientSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Clients as rows. */
class ClientGrid extends Grid<ClientSummary> {

    private static final NumberFormat NUMBERS = NumberFormat.getIntegerInstance(Locale.US);

    private final transient Clock clock;

    ClientGrid(Clock clock) {
        this.clock = clock;
        addClassName("clickable-rows");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::name).setHeader("Client").setWidth("220px").setFlexGrow(2);
        addComponentColumn(client -> ClientBadges.of(client.status()))
                .setHeader("Status")
                .setWidth("120px")
                .setFlexGrow(0);
        addComponentColumn(ClientGrid::owner).setHeader("Owner").setWidth("180px");
        addNumber("Agents", client -> client.usage().agents());
        addNumber("Calls this month", client -> client.usage().callsThisMonth()).setWidth("140px");
        addNumber("Minutes", client -> client.usage().minutesThisMonth());
    }

    private Column<ClientSummary> addNumber(
            String header, com.vaadin.flow.function.ValueProvider<ClientSummary, Long> value) {
        return addColumn(client -> number(value.apply(client)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
    }

    private Optional<String> deletion(ClientSummary client) {
        return client.restorableUntil()
                .map(until -> until.isBefore(clock.instant())
                        ? "Being deleted"
                        : "Deleted on " + TimeFormat.forReader(clock).date(until));
    }

    private Component name(ClientSummary client) {
        var link = new Anchor(OrganisationNavigation.client(client.slug()), client.name());
        link.addClassName("row-link");
        // Nobody opens what is archived, so when it goes matters more than where it is.
        var slug = new Span(deletion(client).orElse("/w/" + client.slug()));
        var text = new Div(link, slug);
        text.addClassName("cell-two-lines");
        var line = new Div(new Monogram(client.name()).square(), text);
        line.addClassName("cell-with-monogram");
        // On a phone the columns beside it do not fit.
        var below = new Div(new Span(number(client.usage().callsThisMonth()) + " calls this month"));
        below.addClassName("only-narrow");
        return new Div(line, below);
    }

    private static Component owner(ClientSummary client) {
        return client.owner().map(ClientGrid::owner).orElseGet(() -> new Span("–"));
    }

    private static Component owner(ClientOwner owner) {
        var name = new Span(owner.name());
        name.setTitle(owner.email());
        if (!owner.isInvited()) {
            return name;
        }
        var both = new Div(name, StatusBadge.label("Invited", Tone.INFO));
        both.addClassName("cell-with-icon");
        return both;
    }

    private static String number(long value) {
        return ((NumberFormat) NUMBERS.clone()).format(value);
    }
}
