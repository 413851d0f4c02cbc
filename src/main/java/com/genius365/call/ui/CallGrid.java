package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.call.CallSummary;
import com.genius365.common.ui.DurationFormat;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.common.ui.TimeFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls as rows. */
class CallGrid extends Grid<CallSummary> {

    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final Column<CallSummary> cost;

    CallGrid(CurrentWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        addClassName("clickable-rows");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::number).setHeader("Number").setWidth("190px").setFlexGrow(2);
        addComponentColumn(this::time).setHeader("Time").setWidth("150px");
        addColumn(CallSummary::agentName)
                .setHeader("Agent")
                .setWidth("140px")
                .setTooltipGenerator(CallSummary::agentName);
        addComponentColumn(call -> CallLooks.badge(call.status()))
                .setHeader("Status")
                .setWidth("140px");
        addComponentColumn(CallGrid::sentiment).setHeader("Sentiment").setWidth("120px");
        addColumn(call -> duration(call.durationSeconds()))
                .setHeader("Duration")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px");
        cost = addColumn(call -> call.cost() == null ? "–" : MoneyFormat.us().cost(call.cost()))
                .setHeader("Cost")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px");
    }

    void show(List<CallSummary> rows) {
        setItems(rows);
    }

    void showCost(boolean visible) {
        cost.setVisible(visible);
    }

    private Component number(CallSummary call) {
        var icon = CallLooks.icon(call.direction()).create();
        icon.setTooltipText(call.direction().label());
        var direction = new Span(call.direction().label());
        direction.addClassName("visually-hidden");
        var number = call.otherNumber() == null ? "Browser" : PhoneNumberFormat.international(call.otherNumber());
        var link = new Anchor(CallNavigation.details(workspace.slug(), call.id()), number);
        link.addClassName("row-link");
        var line = new Div(icon, direction, link);
        line.addClassName("cell-with-icon");
        // On a phone the columns beside it do not fit.
        var below = new Div(CallLooks.badge(call.status()), new Span(duration(call.durationSeconds())));
        below.addClassName("only-narrow");
        return new Div(line, below);
    }

    private Component time(CallSummary call) {
        return TimeFormat.forReader(workspace.timeZone(), clock).relativeLabel(call.createdAt());
    }

    private static Component sentiment(CallSummary call) {
        return call.sentiment() == null ? new Span("–") : CallLooks.badge(call.sentiment());
    }

    private static String duration(@Nullable Integer seconds) {
        return DurationFormat.clock(seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
