package com.genius365.admin.ui;

import com.genius365.common.ui.Monogram;
import com.genius365.onboarding.PartnerRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;

/** Requests as rows. */
class RequestGrid extends Grid<PartnerRequest> {

    private final transient Clock clock;

    RequestGrid(Clock clock) {
        this.clock = clock;
        addClassName("clickable-rows");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::company).setHeader("Company").setWidth("220px").setFlexGrow(2);
        addComponentColumn(request -> AdminBadges.of(request.status()))
                .setHeader("Status")
                .setWidth("130px")
                .setFlexGrow(0);
        addComponentColumn(RequestGrid::contact).setHeader("Contact").setWidth("220px");
        addColumn(request -> AdminBadges.plan(request.plan())).setHeader("Plan").setWidth("120px");
        addComponentColumn(request -> AdminZone.time(clock).relativeLabel(request.requestedAt()))
                .setHeader("Asked")
                .setWidth("140px");
        addItemClickListener(click ->
                UI.getCurrent().navigate(AdminNavigation.request(click.getItem().id())));
    }

    private Component company(PartnerRequest request) {
        var link = new Anchor(AdminNavigation.request(request.id()), request.company());
        link.addClassName("row-link");
        var text = new Div(link, new Span(request.subdomain()));
        text.addClassName("cell-two-lines");
        var line = new Div(new Monogram(request.company()).square(), text);
        line.addClassName("cell-with-monogram");
        var below = new Div(new Span(AdminZone.time(clock).relative(request.requestedAt())));
        below.addClassName("only-narrow");
        return new Div(line, below);
    }

    private static Component contact(PartnerRequest request) {
        var text = new Div(new Span(request.contactName()), new Span(request.email()));
        text.addClassName("cell-two-lines");
        return text;
    }
}
