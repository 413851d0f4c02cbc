package com.genius365.webhook.ui;

import com.genius365.common.ui.TimeFormat;
import com.genius365.webhook.DeliverySummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Messages as rows. */
class DeliveryGrid extends Grid<DeliverySummary> {

    private final transient Consumer<DeliverySummary> onOpen;
    private transient TimeFormat times;
    private transient List<DeliverySummary> shown = List.of();
    private boolean mayOpen;

    DeliveryGrid(TimeFormat times, Consumer<DeliverySummary> onOpen) {
        this.times = times;
        this.onOpen = onOpen;
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::event).setHeader("Event").setWidth("180px").setFlexGrow(2);
        addComponentColumn(WebhookLooks::badge).setHeader("Status").setWidth("130px");
        addColumn(DeliverySummary::attempts)
                .setHeader("Attempts")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px");
        addColumn(DeliveryGrid::answer)
                .setHeader("Answer")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px");
        addColumn(delivery -> WebhookLooks.duration(delivery.took()))
                .setHeader("Duration")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px");
        addComponentColumn(delivery -> this.times.dateAndTimeLabel(delivery.createdAt()))
                .setHeader("Time")
                .setWidth("190px");
        addItemClickListener(click -> open(click.getItem()));
    }

    /** @param withBodies a row can be opened */
    void show(List<DeliverySummary> rows, TimeFormat format, boolean withBodies) {
        if (rows.equals(shown) && mayOpen == withBodies) {
            // Nothing moves under the hand of whoever is about to click.
            return;
        }
        times = format;
        shown = List.copyOf(rows);
        mayOpen = withBodies;
        setClassName("clickable-rows", withBodies);
        setItems(shown);
    }

    private void open(DeliverySummary delivery) {
        if (mayOpen) {
            onOpen.accept(delivery);
        }
    }

    private Component event(DeliverySummary delivery) {
        // On a phone the columns beside it do not fit.
        var below = new Div(WebhookLooks.badge(delivery), new Span(answer(delivery)));
        below.addClassName("only-narrow");
        return new Div(name(delivery), below);
    }

    private Component name(DeliverySummary delivery) {
        if (!mayOpen) {
            return new Span(delivery.event());
        }
        // A button, so that the keyboard reaches it too.
        var open = new Button(delivery.event(), click -> open(delivery));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("audit-open");
        var cell = new Div(open);
        cell.addClassName("cell-two-lines");
        return cell;
    }

    private static String answer(DeliverySummary delivery) {
        return Optional.ofNullable(delivery.status()).map(String::valueOf).orElse("–");
    }
}
