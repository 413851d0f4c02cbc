package com.genius365.organisation.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.MetricCard;
import com.genius365.common.ui.MoneyFormat;
import com.genius365.common.ui.PageHeader;
import com.genius365.organisation.OverviewFigures;
import com.genius365.organisation.OverviewService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.stream.Collectors;

/** How an agency's clients do together, and what needs its attention. */
@Route("org/overview")
@PageTitle("Overview")
@RequiresPermission(Permission.PARTNER_DASHBOARD_READ)
class OverviewView extends VerticalLayout implements AfterNavigationObserver {

    private final transient OverviewService overview;
    private final transient CurrentPartner partner;
    private final MetricCard clients = new MetricCard("Clients");
    private final MetricCard agents = new MetricCard("Agents");
    private final MetricCard today = new MetricCard("Calls today");
    private final MetricCard month = new MetricCard("Calls this month");
    private final MetricCard minutes = new MetricCard("Minutes this month");
    private final MetricCard cost = new MetricCard("Provider cost this month");
    private final Div lists = new Div();

    OverviewView(OverviewService overview, CurrentPartner partner) {
        this.overview = overview;
        this.partner = partner;
        var metrics = new Div(clients, agents, today, month, minutes, cost);
        metrics.addClassNames("metric-row", "metric-row-thirds", "full-width");
        lists.addClassNames("overview-lists", "full-width");
        add(
                new PageHeader(
                        "Overview",
                        "Your open clients together. Days and months are those of each client's time zone."),
                metrics,
                lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var figures = overview.figures(partner.id());
        clients.setValue("%,d".formatted(figures.clients()));
        agents.setValue("%,d".formatted(figures.agents()));
        today.setValue("%,d".formatted(figures.callsToday()));
        month.setValue("%,d".formatted(figures.callsThisMonth()));
        minutes.setValue("%,d".formatted(figures.minutesThisMonth()));
        cost.setValue(
                figures.providerCosts().isEmpty()
                        ? "–"
                        : figures.providerCosts().stream()
                                .map(MoneyFormat.us()::amount)
                                .collect(Collectors.joining(" + ")));
        lists.removeAll();
        lists.add(new ClientActivityCard(figures.activity()), attention(figures));
    }

    private static Card attention(OverviewFigures figures) {
        if (figures.attention().isEmpty()) {
            return new Card(
                    "Needs attention",
                    new EmptyState(
                            AppIcon.CIRCLE_CHECK,
                            "Nothing to do",
                            "Failed publishing, full limits and domains that do not answer appear here."));
        }
        var list = new Div();
        list.addClassName("attention-list");
        figures.attention().forEach(entry -> list.add(line(entry)));
        return new Card("Needs attention", list);
    }

    private static Div line(OverviewFigures.Attention entry) {
        var icon = switch (entry.kind()) {
            case FAILED_PUBLISH -> AppIcon.CIRCLE_ALERT;
            case NEAR_LIMIT -> AppIcon.GAUGE;
            case DOMAIN -> AppIcon.GLOBE;
            case DELETION -> AppIcon.ARCHIVE;
        };
        var path = entry.client() == null ? "org/domains" : OrganisationNavigation.client(entry.client());
        var link = new Anchor(path, entry.name());
        link.addClassName("row-link");
        var text = new Div(link, new Span(entry.sentence()));
        text.addClassName("cell-two-lines");
        var line = new Div(icon.create(), text);
        line.addClassName("attention-line");
        return line;
    }
}
