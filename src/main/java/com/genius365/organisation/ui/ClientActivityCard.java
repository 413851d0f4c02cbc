package com.genius365.organisation.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.UsageMeter;
import com.genius365.organisation.OverviewFigures;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The clients with the most calls this month, each beside the busiest. */
class ClientActivityCard extends Composite<Card> {

    private final transient List<OverviewFigures.Activity> activity;

    ClientActivityCard(List<OverviewFigures.Activity> activity) {
        this.activity = List.copyOf(activity);
    }

    @Override
    protected Card initContent() {
        if (activity.isEmpty()) {
            return new Card(
                    "Clients by activity",
                    new EmptyState(AppIcon.COMPANY, "No clients yet", "Make the first one on the Clients page."));
        }
        var most = Math.max(1, activity.getFirst().calls());
        var list = new Div();
        list.addClassName("usage-meters");
        activity.forEach(client -> list.add(line(client, most)));
        return new Card("Clients by activity", list)
                .withActions(new Anchor(OrganisationNavigation.clients(), "All clients"));
    }

    private static Div line(OverviewFigures.Activity client, long most) {
        var name = new Anchor(OrganisationNavigation.client(client.slug()), client.name());
        name.addClassName("row-link");
        var count = new Span("%,d calls · %,d min".formatted(client.calls(), client.minutes()));
        count.addClassName("usage-meter-count");
        var head = new Div(new Monogram(client.name()).square(), name, count);
        head.addClassNames("usage-meter-head", "activity-head");
        var line = new Div(head, UsageMeter.bar("Calls of " + client.name(), client.calls(), most));
        line.addClassName("usage-meter");
        return line;
    }
}
