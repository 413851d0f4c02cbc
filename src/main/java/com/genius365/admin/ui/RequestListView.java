package com.genius365.admin.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.onboarding.PartnerRequestFilter;
import com.genius365.onboarding.PartnerRequestReview;
import com.genius365.onboarding.PartnerRequestStatus;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** Agencies that want to become partners. */
@Route("super-admin/partner-requests")
@PageTitle("Partner requests")
@RequiresPermission(Permission.PLATFORM_READ)
class RequestListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;

    private final transient PartnerRequestReview review;
    private final FilterBar filters = new FilterBar("Search company, person or address", () -> go(1));
    private final Select<PartnerRequestStatus> status = new Select<>();
    private final RequestGrid grid;
    private final EmptyState nothing = new EmptyState(
            AppIcon.INBOX, "No requests yet", "Agencies ask on the public page. Their requests appear here.");
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "No request matches", "Change the search or the filter.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    RequestListView(PartnerRequestReview review, Clock clock) {
        this.review = review;
        this.grid = new RequestGrid(clock);
        status.setPlaceholder("Status");
        status.setAriaLabel("Status");
        status.setItems(PartnerRequestStatus.values());
        status.setItemLabelGenerator(item -> item == null ? "" : AdminBadges.label(item));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption("Any status");
        filters.add(status);
        noMatch.withActions(new Button("Reset filters", click -> filters.reset()));
        add(
                new PageHeader("Partner requests", "Agencies that want to become partners. What waits stands first."),
                filters,
                grid,
                nothing,
                noMatch,
                pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        page = query.page();
        filters.quietly(() -> {
            filters.search().setValue(query.text("q"));
            status.setValue(query.choice("status", PartnerRequestStatus.class).orElse(null));
        });
        load();
    }

    private void go(int toPage) {
        var query = new QueryState()
                .with("q", filters.search().getValue())
                .with("status", status.getValue())
                .withPage(toPage);
        UI.getCurrent().navigate(AdminNavigation.requests(), query.parameters());
    }

    private void load() {
        var found = review.search(
                new PartnerRequestFilter(filters.search().getValue(), status.getValue()),
                new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.setItems(found.rows());
        var isEmpty = found.rows().isEmpty();
        grid.setVisible(!isEmpty);
        nothing.setVisible(isEmpty && filters.activeCount() == 0 && page == 1);
        noMatch.setVisible(isEmpty && !nothing.isVisible());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }
}
