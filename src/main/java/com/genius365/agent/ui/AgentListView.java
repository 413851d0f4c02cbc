package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.AgentChanges;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.agent.AgentSummary;
import com.genius365.agent.SyncState;
import com.genius365.agent.UnfinishedAgentService;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.provider.Provider;
import com.genius365.tool.ui.AgentSections;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Locale;

/** The agents of a workspace, as cards. */
@Route(WorkspaceRoutes.ROOT + "/agents")
@PageTitle("Agents")
@RequiresPermission(Permission.AGENT_READ)
class AgentListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;

    private final transient AgentService agents;
    private final transient AgentChanges changes;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final LiveRefresh live = new LiveRefresh(this);
    private final Button importAgent;
    private final Button newAgent = new Button("New agent", AppIcon.PLUS.create());
    private final FilterBar filters = new FilterBar("Search agents", () -> go(1));
    private final Select<Provider> provider = new Select<>();
    private final Select<SyncState> state = new Select<>();
    private final AgentSections sections = new AgentSections(AgentSections.Section.AGENTS);
    private final Div top = new Div();
    private final UnfinishedAgents unfinished;
    private final Div cards = new Div();
    private final Pager pager = new Pager(this::go);
    private int page = 1;

    AgentListView(
            AgentService agents,
            UnfinishedAgentService unfinishedAgents,
            AgentImports imports,
            AgentChanges changes,
            CurrentWorkspace workspace,
            Clock clock) {
        this.importAgent = imports.button();
        this.unfinished = new UnfinishedAgents(unfinishedAgents, workspace, clock);
        this.agents = agents;
        this.changes = changes;
        this.workspace = workspace;
        this.clock = clock;

        newAgent.addThemeVariants(ButtonVariant.PRIMARY);
        newAgent.addClickListener(click -> UI.getCurrent().navigate(AgentNavigation.create(workspace.slug())));
        provider.setPlaceholder("Provider");
        provider.setAriaLabel("Provider");
        provider.setItems(Provider.values());
        provider.setItemLabelGenerator(item -> item == null ? "" : item.label());
        provider.setEmptySelectionCaption("Any provider");
        provider.setEmptySelectionAllowed(true);
        state.setPlaceholder("State");
        state.setAriaLabel("State");
        state.setItems(SyncState.values());
        state.setItemLabelGenerator(item -> item == null ? "" : item.label());
        state.setEmptySelectionCaption("Any state");
        state.setEmptySelectionAllowed(true);
        filters.add(provider).add(state);
        cards.addClassName("agent-cards");
        top.addClassName("page-top");
        add(
                new PageHeader("Agents", "Who speaks for you on the phone.").withActions(importAgent, newAgent),
                sections,
                top,
                unfinished,
                filters,
                cards,
                pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        page = query.page();
        filters.quietly(() -> {
            filters.search().setValue(query.text("q"));
            provider.setValue(query.choice("provider", Provider.class).orElse(null));
            state.setValue(query.choice("state", SyncState.class).orElse(null));
        });
        sections.show(workspace.slug());
        newAgent.setVisible(workspace.allows(Permission.AGENT_EDIT));
        importAgent.setVisible(workspace.allows(Permission.AGENT_EDIT));
        load();
        unfinished.setVisible(workspace.allows(Permission.AGENT_EDIT));
        if (unfinished.isVisible()) {
            unfinished.load();
        }
        top.removeAll();
        ComponentUtil.fireEvent(UI.getCurrent(), new AgentListOpened(this, top));
        var id = workspace.id();
        live.listen(listener -> changes.subscribe(id, listener), this::load);
    }

    private void go(int toPage) {
        var query = new QueryState()
                .with("q", filters.search().getValue())
                .with("provider", provider.getValue())
                .with("state", state.getValue())
                .withPage(toPage);
        UI.getCurrent().navigate(AgentNavigation.list(workspace.slug()), query.parameters());
    }

    private void load() {
        var filter = new AgentFilter(filters.search().getValue(), provider.getValue(), state.getValue());
        var found = agents.search(workspace.id(), filter, new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        cards.removeAll();
        found.rows().forEach(agent -> cards.add(card(agent)));
        if (found.rows().isEmpty()) {
            cards.add(empty());
        }
        show(found);
    }

    private void show(Page<AgentSummary> found) {
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }

    private EmptyState empty() {
        if (filters.activeCount() > 0) {
            return new EmptyState(AppIcon.SEARCH, "No agent matches", "Change the search or the filters.")
                    .withActions(new Button("Reset filters", click -> filters.reset()));
        }
        var state = new EmptyState(
                AppIcon.AGENT,
                "No agents yet",
                "An agent is a voice with a task: it answers or calls, speaks and listens. Make the first one.");
        if (workspace.allows(Permission.AGENT_EDIT)) {
            var create = new Button("New agent", AppIcon.PLUS.create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            create.addClickListener(click -> UI.getCurrent().navigate(AgentNavigation.create(workspace.slug())));
            state.withActions(create);
        }
        return state;
    }

    private Anchor card(AgentSummary agent) {
        var name = new Span(agent.name());
        name.addClassName("agent-card-name");
        var head = new Div(new Monogram(agent.name()), name);
        head.addClassName("agent-card-head");
        var facts = new Span(String.join(
                " · ",
                agent.voiceName() == null ? "Default voice" : agent.voiceName(),
                Locale.forLanguageTag(agent.language()).getDisplayName(Locale.US)));
        facts.addClassName("agent-card-facts");
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var edited = new Span("Edited " + time.relative(agent.editedAt()));
        edited.addClassName("agent-card-facts");
        var foot = new Div(
                StatusBadge.label(agent.provider().label(), Tone.NEUTRAL), AgentBadges.of(agent.state()), edited);
        foot.addClassName("agent-card-foot");
        var card =
                new Anchor(AgentNavigation.details(workspace.slug(), agent.id().value()), head, facts, foot);
        card.addClassName("agent-card");
        return card;
    }
}
