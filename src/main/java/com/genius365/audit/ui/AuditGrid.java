package com.genius365.audit.ui;

import com.genius365.audit.AuditEntry;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Entries as rows. */
class AuditGrid extends Grid<AuditEntry> {

    private final Column<AuditEntry> workspace;
    private final Column<AuditEntry> partner;
    private final transient Consumer<AuditEntry> onOpen;
    private transient TimeFormat times;

    AuditGrid(TimeFormat times, Consumer<AuditEntry> onOpen) {
        this.times = times;
        this.onOpen = onOpen;
        addClassName("clickable-rows");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::what).setHeader("What").setWidth("240px").setFlexGrow(3);
        addComponentColumn(AuditGrid::who).setHeader("Who").setWidth("190px").setFlexGrow(2);
        workspace = addColumn(
                        entry -> Optional.ofNullable(entry.workspaceName()).orElse("–"))
                .setHeader("Workspace")
                .setWidth("150px");
        partner = addColumn(entry -> Optional.ofNullable(entry.partnerName()).orElse("–"))
                .setHeader("Agency")
                .setWidth("150px");
        addColumn(entry -> Optional.ofNullable(entry.address()).orElse("–"))
                .setHeader("From")
                .setWidth("130px");
        addComponentColumn(entry -> this.times.dateAndTimeLabel(entry.at()))
                .setHeader("When")
                .setWidth("190px")
                .setFlexGrow(0);
        addItemClickListener(click -> onOpen.accept(click.getItem()));
    }

    void show(List<AuditEntry> rows, TimeFormat format) {
        times = format;
        setItems(rows);
    }

    void showWhere(boolean withWorkspace, boolean withPartner) {
        workspace.setVisible(withWorkspace);
        partner.setVisible(withPartner);
    }

    private Component what(AuditEntry entry) {
        // A button, so that the keyboard reaches it too.
        var open = new Button(entry.action(), click -> onOpen.accept(entry));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("audit-open");
        var cell = new Div(open);
        cell.addClassName("cell-two-lines");
        var about = about(entry);
        if (!about.isEmpty()) {
            cell.add(new Span(about));
        }
        var below = new Div(new Span(entry.person()), new Span(times.relative(entry.at())));
        below.addClassName("only-narrow");
        return new Div(cell, below);
    }

    private static String about(AuditEntry entry) {
        var name = Optional.ofNullable(entry.subjectName()).orElse("");
        var changes = entry.changes().isEmpty()
                ? ""
                : entry.changes().size() == 1 ? "1 change" : entry.changes().size() + " changes";
        return name.isEmpty() || changes.isEmpty() ? name + changes : name + " · " + changes;
    }

    private static Component who(AuditEntry entry) {
        var name = new Div(new Span(entry.person()));
        name.addClassName("cell-with-icon");
        if (entry.viaPartner()) {
            name.add(StatusBadge.label("Agency", Tone.INFO));
        }
        var cell = new Div(name);
        cell.addClassName("cell-two-lines");
        Optional.ofNullable(entry.personEmail())
                .filter(email -> !email.equals(entry.person()))
                .ifPresent(email -> cell.add(new Span(email)));
        return cell;
    }
}
