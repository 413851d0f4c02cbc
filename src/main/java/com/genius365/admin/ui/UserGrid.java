package com.genius365.admin.ui;

import com.genius365.admin.UserSummary;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;

/** Accounts as rows. */
class UserGrid extends Grid<UserSummary> {

    /** What can be done with an account. */
    interface Actions {
        void disable(UserSummary person);

        void enable(UserSummary person);

        void signOut(UserSummary person);

        void resendConfirmation(UserSummary person);
    }

    private final transient Actions actions;

    UserGrid(Clock clock, Actions actions) {
        this.actions = actions;
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addComponentColumn(this::person).setHeader("Person").setWidth("200px").setFlexGrow(2);
        addComponentColumn(UserGrid::state)
                .setHeader("Account")
                .setWidth("140px")
                .setFlexGrow(0);
        addColumn(UserSummary::partnerName).setHeader("Partner").setWidth("150px");
        addColumn(person -> person.places().isEmpty() ? "–" : person.places())
                .setHeader("Belongs to")
                .setWidth("200px")
                .setTooltipGenerator(UserSummary::places);
        addComponentColumn(person -> AdminZone.time(clock).relativeLabel(person.lastSignIn()))
                .setHeader("Signed in")
                .setWidth("130px");
        addComponentColumn(this::menu).setWidth("70px").setFlexGrow(0);
    }

    private Component person(UserSummary person) {
        var text = new Div(new Span(person.name()), new Span(person.email()));
        text.addClassName("cell-two-lines");
        var below = new Div(new Span(person.partnerName()));
        below.addClassName("only-narrow");
        return new Div(text, below);
    }

    private static Component state(UserSummary person) {
        if (!person.isActive()) {
            return new StatusBadge("Switched off", Tone.NEUTRAL);
        }
        if (person.isSuperAdmin()) {
            return new StatusBadge("Super admin", Tone.INFO);
        }
        return person.isConfirmed()
                ? new StatusBadge("Active", Tone.SUCCESS)
                : new StatusBadge("Not confirmed", Tone.WARNING);
    }

    private Component menu(UserSummary person) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = bar.addItem(AppIcon.MORE.create());
        more.setAriaLabel("Actions for " + person.name());
        if (person.isActive() && !person.isConfirmed()) {
            more.getSubMenu().addItem("Resend confirmation", click -> actions.resendConfirmation(person));
        }
        if (person.isActive()) {
            more.getSubMenu().addItem("Sign out everywhere", click -> actions.signOut(person));
            more.getSubMenu().addItem("Switch the account off", click -> actions.disable(person));
        } else {
            more.getSubMenu().addItem("Switch the account on", click -> actions.enable(person));
        }
        return bar;
    }
}
