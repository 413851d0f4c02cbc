package com.genius365.admin.ui;

import com.genius365.admin.PartnerSummary;
import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;

/** Partners as rows. */
class PartnerGrid extends Grid<PartnerSummary> {

    PartnerGrid(Clock clock) {
        addClassName("clickable-rows");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(PartnerGrid::name)
                .setHeader("Partner")
                .setWidth("220px")
                .setFlexGrow(2);
        addComponentColumn(partner -> AdminBadges.of(partner.state()))
                .setHeader("Status")
                .setWidth("120px")
                .setFlexGrow(0);
        addColumn(partner -> partner.plan().isEmpty() ? "–" : partner.plan())
                .setHeader("Plan")
                .setWidth("120px");
        addColumn(partner -> partner.owner().isEmpty() ? "–" : partner.owner())
                .setHeader("Owner")
                .setWidth("150px");
        addColumn(partner -> "%,d".formatted(partner.workspaces()))
                .setHeader("Clients")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(partner -> "%,d".formatted(partner.people()))
                .setHeader("People")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(partner -> AdminZone.time(clock).date(partner.createdAt()))
                .setHeader("Since")
                .setWidth("130px");
        addItemClickListener(click ->
                UI.getCurrent().navigate(AdminNavigation.partner(click.getItem().id())));
    }

    private static Component name(PartnerSummary partner) {
        var link = new Anchor(AdminNavigation.partner(partner.id()), partner.name());
        link.addClassName("row-link");
        var text = new Div(link, new Span(partner.isPlatform() ? "The platform itself" : partner.slug()));
        text.addClassName("cell-two-lines");
        var line = new Div(new Monogram(partner.name()).square(), text);
        line.addClassName("cell-with-monogram");
        var below = new Div(new Span("%,d clients".formatted(partner.workspaces())));
        below.addClassName("only-narrow");
        return new Div(line, below);
    }
}
