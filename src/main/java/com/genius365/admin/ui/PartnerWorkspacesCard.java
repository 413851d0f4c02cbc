package com.genius365.admin.ui;

import com.genius365.admin.PartnerDetails;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The clients of a partner, with what each has of how much it may have. */
class PartnerWorkspacesCard extends Composite<Card> {

    private final transient List<PartnerDetails.Workspace> workspaces;
    private final transient Consumer<PartnerDetails.Workspace> onLook;

    /** @param onLook is told which one somebody wants to look at */
    PartnerWorkspacesCard(List<PartnerDetails.Workspace> workspaces, Consumer<PartnerDetails.Workspace> onLook) {
        this.workspaces = List.copyOf(workspaces);
        this.onLook = onLook;
    }

    @Override
    protected Card initContent() {
        if (workspaces.isEmpty()) {
            return new Card("Clients", new EmptyState(AppIcon.COMPANY, "No clients yet", "It has made none so far."));
        }
        var grid = new Grid<PartnerDetails.Workspace>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(PartnerWorkspacesCard::name)
                .setHeader("Client")
                .setWidth("150px")
                .setFlexGrow(2);
        grid.addColumn(workspace -> workspace.status().charAt(0)
                        + workspace.status().substring(1).toLowerCase(Locale.ROOT))
                .setHeader("Status")
                .setWidth("95px")
                .setFlexGrow(0);
        grid.addColumn(workspace -> "%,d of %,d".formatted(workspace.agents(), workspace.mostAgents()))
                .setHeader("Agents")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("95px")
                .setFlexGrow(0);
        grid.addColumn(workspace -> "%,d of %,d".formatted(workspace.minutes(), workspace.mostMinutes()))
                .setHeader("Minutes this month")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::look).setWidth("70px").setFlexGrow(0);
        grid.setItems(workspaces);
        return new Card("Clients", grid).flush();
    }

    private Component look(PartnerDetails.Workspace workspace) {
        var look = new Button(AppIcon.EYE.create(), click -> onLook.accept(workspace));
        look.addThemeVariants(ButtonVariant.TERTIARY);
        look.setAriaLabel("Look at " + workspace.name() + " as a member");
        look.setTooltipText("Look as a member");
        look.setVisible(workspace.status().equals("ACTIVE"));
        return look;
    }

    private static Component name(PartnerDetails.Workspace workspace) {
        var text = new Div(new Span(workspace.name()), new Span("/w/" + workspace.slug()));
        text.addClassName("cell-two-lines");
        return text;
    }
}
