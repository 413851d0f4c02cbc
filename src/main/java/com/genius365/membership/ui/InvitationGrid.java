package com.genius365.membership.ui;

import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Invitations nobody accepted yet, as rows.
 *
 * @param <T> what stands in a row
 */
class InvitationGrid<T> extends Grid<T> {

    /** What is shown of an invitation. */
    record Facts(String email, String role, String inviter, Instant expiresAt, boolean isExpired) {}

    private final transient Function<T, Facts> facts;
    private transient @Nullable TimeFormat time;

    InvitationGrid(Function<T, Facts> facts, Function<T, RowMenu> menu) {
        this.facts = facts;
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::email).setHeader("Invited").setWidth("220px").setFlexGrow(3);
        addComponentColumn(row -> role(facts.apply(row))).setHeader("Role").setWidth("120px");
        addColumn(row -> facts.apply(row).inviter())
                .setHeader("Invited by")
                .setWidth("150px")
                .setTooltipGenerator(row -> facts.apply(row).inviter());
        addComponentColumn(row -> state(facts.apply(row))).setHeader("Expires").setWidth("130px");
        addComponentColumn(menu::apply)
                .setHeader("")
                .setWidth("72px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setFrozenToEnd(true);
    }

    /** Moves a column in front of the menu. */
    void putBeforeLast(String key) {
        var columns = new ArrayList<>(getColumns());
        var moved = getColumnByKey(key);
        columns.remove(moved);
        columns.add(columns.size() - 1, moved);
        setColumnOrder(columns);
    }

    void show(List<T> rows, TimeFormat format) {
        time = format;
        setItems(rows);
    }

    private Component email(T row) {
        var shown = facts.apply(row);
        var email = new Span(shown.email());
        email.addClassName("text-strong");
        var below = new Div(role(shown), state(shown));
        below.addClassName("only-narrow");
        var cell = new Div(email, below);
        cell.addClassName("cell-wrap");
        return cell;
    }

    private static Component role(Facts shown) {
        return StatusBadge.label(shown.role(), Tone.NEUTRAL);
    }

    private Component state(Facts shown) {
        if (shown.isExpired()) {
            return new StatusBadge("Expired", Tone.WARNING);
        }
        return time == null ? new Span() : time.relativeLabel(shown.expiresAt());
    }
}
