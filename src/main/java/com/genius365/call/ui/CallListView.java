package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.call.CallChanges;
import com.genius365.call.CallService;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** The call log of a workspace: searched, filtered, and alive while a call rings. */
@Route(WorkspaceRoutes.ROOT + "/calls")
@PageTitle("Calls")
@RequiresPermission(Permission.CALL_READ)
class CallListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;
    private static final long COUNTED_UP_TO = 10_000;

    private final transient CallService calls;
    private final transient CallChanges changes;
    private final transient CurrentWorkspace workspace;
    private final LiveRefresh live = new LiveRefresh(this);
    private final CallFilters filters;
    private final CallGrid grid;
    private final EmptyState nothing = new EmptyState(
            AppIcon.PHONE, "No calls yet", "Calls of your agents appear here as they happen, in and out.");
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "No call matches", "Change the search or the filters.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    CallListView(CallService calls, CallChoices choices, CallChanges changes, CurrentWorkspace workspace, Clock clock) {
        this.calls = calls;
        this.changes = changes;
        this.workspace = workspace;
        this.filters = new CallFilters(choices, workspace, () -> go(1));
        this.grid = new CallGrid(workspace, clock);
        noMatch.withActions(new Button("Reset filters", click -> filters.reset()));
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        CallNavigation.details(workspace.slug(), click.getItem().id())));
        add(new PageHeader("Calls", "Every call of your agents, in and out."), filters, grid, nothing, noMatch, pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        page = query.page();
        filters.show(query);
        grid.showCost(workspace.allows(Permission.CALL_COST_READ));
        load();
        var id = workspace.id();
        live.listen(listener -> changes.subscribe(id, listener), this::load);
    }

    private void go(int toPage) {
        UI.getCurrent()
                .navigate(
                        CallNavigation.list(workspace.slug()),
                        filters.state().withPage(toPage).parameters());
    }

    private void load() {
        var found = calls.search(workspace.id(), filters.filter(), new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.show(found.rows());
        var isEmpty = found.rows().isEmpty();
        grid.setVisible(!isEmpty);
        nothing.setVisible(isEmpty && !filters.areSet() && page == 1);
        noMatch.setVisible(isEmpty && !nothing.isVisible());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), COUNTED_UP_TO);
    }
}
