package com.genius365.organisation.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.UsageMeter;
import com.genius365.organisation.ClientUsage;
import com.genius365.tenancy.WorkspaceLimit;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** How much of everything a client has, of how much it may have. */
class ClientLimitsCard extends Composite<Card> {

    private final Button change = new Button("Change limits", AppIcon.EDIT.create());
    private final Div lines = new Div();
    private final Card card = new Card("Limits", lines);

    ClientLimitsCard(Runnable onChange) {
        change.addClickListener(click -> onChange.run());
        lines.addClassName("usage-meters");
        card.withActions(change);
    }

    @Override
    protected Card initContent() {
        return card;
    }

    void show(WorkspaceLimit limit, ClientUsage usage, boolean mayChange) {
        change.setVisible(mayChange);
        lines.removeAll();
        lines.add(
                new UsageMeter("Users", "members and open invitations", usage.users(), limit.users()),
                new UsageMeter("Agents", "", usage.agents(), limit.agents()),
                new UsageMeter(
                        "Minutes this month",
                        "each call rounded up",
                        usage.minutesThisMonth(),
                        limit.minutesPerMonth()),
                new UsageMeter("Calls at a time", "now", usage.liveCalls(), limit.concurrentCalls()));
    }
}
