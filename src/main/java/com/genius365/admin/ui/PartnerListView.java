package com.genius365.admin.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.admin.PartnerFilter;
import com.genius365.admin.PartnerService;
import com.genius365.admin.PartnerState;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Toasts;
import com.genius365.onboarding.PartnerCreation;
import com.genius365.onboarding.PartnerDraft;
import com.genius365.onboarding.Plan;
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

/** All partners of the platform. */
@Route("super-admin/partners")
@PageTitle("Partners")
@RequiresPermission(Permission.PLATFORM_READ)
class PartnerListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;

    private final transient PartnerService partners;
    private final transient PartnerCreation creation;
    private final FilterBar filters = new FilterBar("Search name, address or domain", () -> go(1));
    private final Select<Plan> plan = new Select<>();
    private final Select<PartnerState> state = new Select<>();
    private final PartnerGrid grid;
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "No partner matches", "Change the search or the filters.");
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    PartnerListView(PartnerService partners, PartnerCreation creation, Clock clock) {
        this.partners = partners;
        this.creation = creation;
        this.grid = new PartnerGrid(clock);
        var newPartner = new Button("New partner", AppIcon.PLUS.create(), click -> ask());
        newPartner.addThemeVariants(ButtonVariant.PRIMARY);
        plan.setPlaceholder("Plan");
        plan.setAriaLabel("Plan");
        plan.setItemLabelGenerator(item -> item == null ? "" : item.name());
        plan.setEmptySelectionAllowed(true);
        plan.setEmptySelectionCaption("Any plan");
        state.setPlaceholder("Status");
        state.setAriaLabel("Status");
        state.setItems(PartnerState.values());
        state.setItemLabelGenerator(item -> item == null ? "" : item.label());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("All but deleted");
        filters.add(plan).add(state);
        noMatch.withActions(new Button("Reset filters", click -> filters.reset()));
        add(
                new PageHeader("Partners", "The agencies on this platform.").withActions(newPartner),
                filters,
                grid,
                noMatch,
                pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        page = query.page();
        var plans = partners.plans();
        filters.quietly(() -> {
            plan.setItems(plans);
            plan.setValue(plans.stream()
                    .filter(it -> it.code().equals(query.text("plan")))
                    .findFirst()
                    .orElse(null));
            filters.search().setValue(query.text("q"));
            state.setValue(query.choice("status", PartnerState.class).orElse(null));
        });
        load();
    }

    private void go(int toPage) {
        var query = new QueryState()
                .with("q", filters.search().getValue())
                .with("plan", plan.getValue() == null ? null : plan.getValue().code())
                .with("status", state.getValue())
                .withPage(toPage);
        UI.getCurrent().navigate(AdminNavigation.partners(), query.parameters());
    }

    private void load() {
        var filter = new PartnerFilter(
                filters.search().getValue(),
                plan.getValue() == null ? null : plan.getValue().code(),
                state.getValue());
        var found = partners.search(filter, new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.setItems(found.rows());
        grid.setVisible(!found.rows().isEmpty());
        noMatch.setVisible(found.rows().isEmpty());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }

    private void ask() {
        new PartnerDialog(partners.plans(), creation::problem, this::create).open();
    }

    private void create(PartnerDraft draft) {
        var made = creation.create(draft);
        Toasts.success(draft.company().strip() + " is a partner now");
        UI.getCurrent().navigate(AdminNavigation.partner(made));
    }
}
