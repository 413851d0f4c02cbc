package com.genius365.tool.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolService;
import com.genius365.tool.ToolSummary;
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

/** The tools of a workspace, as cards. */
@Route(WorkspaceRoutes.ROOT + "/agents/tools")
@PageTitle("Tools")
@RequiresPermission(Permission.AGENT_READ)
class ToolListView extends VerticalLayout implements AfterNavigationObserver {

    private final transient ToolService tools;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final AgentSections sections = new AgentSections(AgentSections.Section.TOOLS);
    private final Button newTool = new Button("New tool", AppIcon.PLUS.create());
    private final FilterBar filters = new FilterBar("Search tools", this::go);
    private final Select<ToolKind> kind = new Select<>();
    private final Div cards = new Div();

    ToolListView(ToolService tools, CurrentWorkspace workspace, Clock clock) {
        this.tools = tools;
        this.workspace = workspace;
        this.clock = clock;

        newTool.addThemeVariants(ButtonVariant.PRIMARY);
        newTool.addClickListener(click -> create());
        kind.setPlaceholder("Kind");
        kind.setAriaLabel("Kind");
        kind.setItems(ToolKind.values());
        kind.setItemLabelGenerator(item -> item == null ? "" : item.label());
        kind.setEmptySelectionCaption("Any kind");
        kind.setEmptySelectionAllowed(true);
        filters.add(kind);
        cards.addClassName("agent-cards");
        add(
                new PageHeader("Tools", "What your agents can do besides talking. One tool serves many agents.")
                        .withActions(newTool),
                sections,
                filters,
                cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        filters.quietly(() -> {
            filters.search().setValue(query.text("q"));
            kind.setValue(query.choice("kind", ToolKind.class).orElse(null));
        });
        sections.show(workspace.slug());
        newTool.setVisible(workspace.allows(Permission.AGENT_EDIT));
        load();
    }

    private void go() {
        var query = new QueryState().with("q", filters.search().getValue()).with("kind", kind.getValue());
        UI.getCurrent().navigate(ToolNavigation.list(workspace.slug()), query.parameters());
    }

    private void load() {
        var all = tools.list(workspace.id());
        cards.removeAll();
        all.stream().filter(this::matches).forEach(tool -> cards.add(card(tool)));
        filters.setVisible(!all.isEmpty());
        if (cards.getComponentCount() == 0) {
            cards.add(empty());
        }
    }

    private boolean matches(ToolSummary tool) {
        var text = filters.search().getValue().strip().toLowerCase(Locale.ROOT);
        return (kind.getValue() == null || kind.getValue() == tool.kind())
                && (tool.name().contains(text)
                        || tool.description().toLowerCase(Locale.ROOT).contains(text));
    }

    private EmptyState empty() {
        if (filters.activeCount() > 0) {
            return new EmptyState(AppIcon.SEARCH, "No tool matches", "Change the search or the filter.")
                    .withActions(new Button("Reset filters", click -> filters.reset()));
        }
        var state = new EmptyState(
                AppIcon.TOOL,
                "No tools yet",
                "With a tool an agent looks something up, books, transfers or hangs up. Make one, then give it to your"
                        + " agents.");
        if (workspace.allows(Permission.AGENT_EDIT)) {
            var create = new Button("New tool", AppIcon.PLUS.create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            create.addClickListener(click -> create());
            state.withActions(create);
        }
        return state;
    }

    private void create() {
        UI.getCurrent().navigate(ToolNavigation.create(workspace.slug()));
    }

    private Anchor card(ToolSummary tool) {
        var picture = new Span(ToolLooks.icon(tool.kind()).create());
        picture.addClassName("tool-icon");
        var name = new Span(tool.name());
        name.addClassNames("agent-card-name", "monospace");
        var head = new Div(picture, name);
        head.addClassName("agent-card-head");
        var description = new Span(tool.description());
        description.addClassNames("agent-card-facts", "tool-card-description");
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var edited = new Span("Edited " + time.relative(tool.editedAt()));
        edited.addClassName("agent-card-facts");
        var foot = new Div(StatusBadge.label(tool.kind().label(), Tone.NEUTRAL), edited);
        foot.addClassName("agent-card-foot");
        var card = new Anchor(ToolNavigation.details(workspace.slug(), tool.id().value()), head, description, foot);
        card.addClassName("agent-card");
        return card;
    }
}
