package com.genius365.organisation.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Toasts;
import com.genius365.organisation.ClientDraft;
import com.genius365.organisation.ClientFilter;
import com.genius365.organisation.ClientService;
import com.genius365.organisation.ClientStatus;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** The clients of an agency: who they are and how much they do. */
@Route("org/clients")
@PageTitle("Clients")
@RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
class ClientListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;

    private final transient ClientService clients;
    private final transient CurrentPartner partner;
    private final Button newClient = new Button("New client", AppIcon.PLUS.create(), click -> ask());
    private final FilterBar filters = new FilterBar("Search clients or owners", () -> go(1));
    private final Select<ClientStatus> status = new Select<>();
    private final ClientGrid grid;
    private final EmptyState nothing = new EmptyState(
            AppIcon.COMPANY,
            "No clients yet",
            "A client is a workspace of its own: its agents, its calls, its people. Make the first one.");
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "No client matches", "Change the search or the filter.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    ClientListView(ClientService clients, CurrentPartner partner, Clock clock) {
        this.clients = clients;
        this.partner = partner;
        this.grid = new ClientGrid(clock);

        newClient.addThemeVariants(ButtonVariant.PRIMARY);
        status.setPlaceholder("Status");
        status.setAriaLabel("Status");
        status.setItems(ClientStatus.values());
        status.setItemLabelGenerator(item -> item == null ? "" : item.label());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption("All but archived");
        filters.add(status);
        noMatch.withActions(new Button("Reset filters", click -> filters.reset()));
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(OrganisationNavigation.client(click.getItem().slug())));
        add(
                new PageHeader(
                                "Clients",
                                "The workspaces of your clients. Months are those of each client's time zone.")
                        .withActions(newClient),
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
            status.setValue(query.choice("status", ClientStatus.class).orElse(null));
        });
        newClient.setVisible(partner.allows(Permission.PARTNER_WORKSPACE_CREATE));
        load();
    }

    private void go(int toPage) {
        var query = new QueryState()
                .with("q", filters.search().getValue())
                .with("status", status.getValue())
                .withPage(toPage);
        UI.getCurrent().navigate(OrganisationNavigation.clients(), query.parameters());
    }

    private void load() {
        var filter = new ClientFilter(filters.search().getValue(), status.getValue());
        var found = clients.search(partner.id(), filter, new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.setItems(found.rows());
        var isEmpty = found.rows().isEmpty();
        grid.setVisible(!isEmpty);
        nothing.setVisible(isEmpty && filters.activeCount() == 0 && page == 1);
        noMatch.setVisible(isEmpty && !nothing.isVisible());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }

    private void ask() {
        var id = partner.id();
        new ClientDialog(name -> clients.suggestSlug(id, name), slug -> clients.isSlugFree(id, slug), this::create)
                .open();
    }

    private void create(ClientDraft draft) {
        clients.create(partner.id(), draft);
        Toasts.success(draft.name().strip() + " is there");
        UI.getCurrent().navigate(OrganisationNavigation.client(draft.slug()));
    }
}
