package com.genius365.admin.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.admin.UserService;
import com.genius365.admin.UserSummary;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** Everyone with an account, at whichever partner. */
@Route("super-admin/users")
@PageTitle("Users")
@RequiresPermission(Permission.PLATFORM_READ)
class UserListView extends VerticalLayout implements AfterNavigationObserver, UserGrid.Actions {

    private static final int PAGE_SIZE = 20;

    private final transient UserService users;
    private final FilterBar filters = new FilterBar("Search name or e-mail", () -> go(1));
    private final UserGrid grid;
    private final EmptyState noMatch = new EmptyState(AppIcon.SEARCH, "Nobody matches", "Change the search.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    UserListView(UserService users, Clock clock) {
        this.users = users;
        this.grid = new UserGrid(clock, this);
        noMatch.withActions(new Button("Clear the search", click -> filters.reset()));
        add(new PageHeader("Users", "The same address at two partners is two people."), filters, grid, noMatch, pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        page = query.page();
        filters.quietly(() -> filters.search().setValue(query.text("q")));
        load();
    }

    @Override
    public void disable(UserSummary person) {
        ConfirmAction.destructive(
                        "Switch off the account of " + person.name() + "?",
                        "They can do nothing more at " + person.partnerName()
                                + ", wherever they are signed in, until it is switched on again. Nothing is deleted.",
                        "Switch off")
                .ask(() -> {
                    users.disable(person.id());
                    Toasts.success("The account of " + person.name() + " is switched off");
                    load();
                });
    }

    @Override
    public void enable(UserSummary person) {
        users.enable(person.id());
        Toasts.success("The account of " + person.name() + " is switched on");
        load();
    }

    @Override
    public void signOut(UserSummary person) {
        users.signOut(person.id());
        Toasts.success(person.name() + " has to sign in again");
    }

    @Override
    public void resendConfirmation(UserSummary person) {
        users.resendConfirmation(person.id());
        Toasts.success("A mail to confirm the address is on its way to " + person.email());
    }

    private void go(int toPage) {
        var query = new QueryState().with("q", filters.search().getValue()).withPage(toPage);
        UI.getCurrent().navigate(AdminNavigation.users(), query.parameters());
    }

    private void load() {
        var found = users.search(filters.search().getValue(), new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.setItems(found.rows());
        grid.setVisible(!found.rows().isEmpty());
        noMatch.setVisible(found.rows().isEmpty());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }
}
