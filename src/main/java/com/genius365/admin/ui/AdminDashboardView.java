package com.genius365.admin.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.admin.PlatformFigures;
import com.genius365.admin.PlatformService;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.MetricCard;
import com.genius365.common.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** How the platform does, and what waits for its people. */
@Route("super-admin")
@PageTitle("Dashboard")
@RequiresPermission(Permission.PLATFORM_READ)
class AdminDashboardView extends VerticalLayout implements AfterNavigationObserver {

    private final transient PlatformService platform;
    private final transient Clock clock;
    private final MetricCard requests = new MetricCard("Requests waiting");
    private final MetricCard partners = new MetricCard("Agencies");
    private final MetricCard workspaces = new MetricCard("Workspaces");
    private final MetricCard agents = new MetricCard("Agents");
    private final MetricCard calls = new MetricCard("Calls today");
    private final Div lists = new Div();

    AdminDashboardView(PlatformService platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
        var metrics = new Div(requests, partners, workspaces, agents, calls);
        metrics.addClassNames("metric-row", "metric-row-fifths", "full-width");
        lists.addClassNames("stack", "full-width");
        add(new PageHeader("Dashboard", "The whole platform at a glance."), metrics, lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var figures = platform.figures();
        requests.setValue("%,d".formatted(figures.pendingRequests()));
        partners.setValue("%,d".formatted(figures.partners()));
        workspaces.setValue("%,d".formatted(figures.workspaces()));
        agents.setValue("%,d".formatted(figures.agents()));
        calls.setValue("%,d".formatted(figures.callsToday()));
        lists.removeAll();
        lists.add(requests(figures), partners(figures));
    }

    private Card requests(PlatformFigures figures) {
        if (figures.recentRequests().isEmpty()) {
            return new Card(
                    "Partner requests",
                    new EmptyState(AppIcon.INBOX, "No requests yet", "Agencies ask on the public page."));
        }
        var grid = new RequestGrid(clock);
        grid.setItems(figures.recentRequests());
        return new Card("Partner requests", grid)
                .flush()
                .withActions(new Anchor(AdminNavigation.requests(), "All requests"));
    }

    private Card partners(PlatformFigures figures) {
        if (figures.newestPartners().isEmpty()) {
            return new Card(
                    "Newest agencies",
                    new EmptyState(AppIcon.COMPANY, "No agencies yet", "Approve a request, or make one yourself."));
        }
        var grid = new PartnerGrid(clock);
        grid.setItems(figures.newestPartners());
        return new Card("Newest agencies", grid)
                .flush()
                .withActions(new Anchor(AdminNavigation.partners(), "All partners"));
    }
}
