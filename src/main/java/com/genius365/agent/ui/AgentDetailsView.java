package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.AgentChanges;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentEngine;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentNumbers;
import com.genius365.agent.AgentService;
import com.genius365.agent.LiveAgentService;
import com.genius365.agent.SyncState;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.UnsavedBar;
import com.genius365.provider.MappingReport;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One agent: what it is, how it stands at the vendor, and a call with it. */
@Route(WorkspaceRoutes.ROOT + "/agents/:agent([0-9a-f-]{36})")
@RequiresPermission(Permission.AGENT_READ)
class AgentDetailsView extends VerticalLayout
        implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle, AgentEnginesPanel.Page {

    private final transient AgentService agents;
    private final transient AgentEditors editors;
    private final transient AgentChanges changes;
    private final transient CurrentWorkspace workspace;
    private final LiveRefresh live = new LiveRefresh(this);
    private final PageHeader header = new PageHeader("Agent");
    private final Button remove = new Button("Delete", AppIcon.DELETE.create());
    private final Button publish = new Button("Publish", AppIcon.SEND.create());
    private final AgentTabs tabs = new AgentTabs();
    private final AgentStatePanel state;
    private final AgentVersionsPanel versions;
    private final AgentEnginesPanel engines;
    private final UnsavedBar unsaved = new UnsavedBar("this agent", this::save, this::discard);
    private final Div side = new Div();
    private transient AgentEditor editor;
    private @Nullable AgentDetails shown;
    private @Nullable AgentDetails told;

    @SuppressWarnings("NullAway.Init")
    AgentDetailsView(
            AgentService agents,
            AgentEditors editors,
            AgentPanels panels,
            AgentChanges changes,
            CurrentWorkspace workspace) {
        this.agents = agents;
        this.editors = editors;
        this.changes = changes;
        this.workspace = workspace;
        this.state = panels.state();
        this.versions = panels.versions(this::restore);
        this.engines = panels.engines(this);

        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> askToRemove());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> askToPublish());
        tabs.onSelect(this::name);
        side.addClassNames("stack", "agent-side");
        var columns = new Div(tabs, side);
        columns.addClassName("main-and-side");
        header.withActions(remove, publish);
        add(header, columns, unsaved);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var id = event.getRouteParameters()
                .get("agent")
                .flatMap(AgentDetailsView::uuid)
                .map(AgentId::new)
                .orElseThrow(() -> new NotFoundException("This agent"));
        var agent = agents.get(workspace.id(), id);
        side.removeAll();
        side.add(state);
        ComponentUtil.fireEvent(UI.getCurrent(), new AgentSideOpened(this, id, side));
        addTabs();
        tabs.select(QueryState.of(event.getLocation()).text("part"));
        load(agent);
        var current = workspace.id();
        live.listen(listener -> changes.subscribe(current, listener), this::refreshState);
    }

    /** The parts that are edited, and then those that only tell of the agent. */
    private void addTabs() {
        editor = editors.open();
        editor.onChange(() -> markDirty(true));
        tabs.removeAll();
        told = null;
        engines.forget();
        for (var step : AgentStep.values()) {
            if (step != AgentStep.REVIEW) {
                tabs.add(step.name().toLowerCase(Locale.ROOT), step.label(), editor.component(step));
            }
        }
        tabs.add("versions", "Versions", versions);
        tabs.add("providers", "At the providers", engines);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.beforeLeave(event);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Agent" : shown.draft().name();
    }

    private void load(AgentDetails agent) {
        shown = agent;
        editor.show(agent.draft(), editors.numbersOf(agent), false);
        editor.setReadOnly(!workspace.allows(Permission.AGENT_EDIT), agent.remoteId() == null);
        remove.setVisible(workspace.allows(Permission.AGENT_DELETE));
        markDirty(false);
        show(agent);
    }

    private void refreshState() {
        if (shown == null) {
            return;
        }
        AgentDetails fresh;
        try {
            fresh = agents.get(workspace.id(), shown.id());
        } catch (NotFoundException e) {
            shown = null;
            markDirty(false);
            Toasts.error("This agent was deleted.");
            return;
        }
        if (!unsaved.isDirty() && fresh.edit() != shown.edit()) {
            load(fresh);
            return;
        }
        // What is being typed stays; only its standing at the vendor is new.
        shown = unsaved.isDirty() ? shown : fresh;
        show(fresh);
    }

    private void show(AgentDetails agent) {
        header.setTitle(agent.draft().name());
        var tags = new Component[] {
            StatusBadge.label(agent.active().provider().label(), Tone.NEUTRAL), AgentBadges.of(agent.state())
        };
        header.withTags(tags);
        publish.setVisible(workspace.allows(Permission.AGENT_PUBLISH));
        publish.setText(agent.remoteId() == null ? "Publish" : "Publish changes");
        publish.setEnabled(unsaved.isDirty() || agent.isEdited() || agent.state() != SyncState.SYNCED);
        state.show(agent);
        // Buttons stay in place while nothing changes: a click on its way would be lost.
        if (!agent.equals(told)) {
            told = agent;
            versions.show(agent, workspace.allows(Permission.AGENT_EDIT));
            engines.show(agent);
        }
    }

    /** Puts another content into the form, as an edit to look at and save. */
    private void put(AgentDraft draft) {
        put(draft, editor.numbers());
    }

    private void put(AgentDraft draft, AgentNumbers numbers) {
        if (shown != null) {
            editor.put(draft, numbers);
            editor.setReadOnly(!workspace.allows(Permission.AGENT_EDIT), shown.remoteId() == null);
            markDirty(true);
            tabs.select("basics");
            Toasts.info("It stands in the form now. Look at it, then save and publish.");
        }
    }

    @Override
    public void take(AgentId id, LiveAgentService.Reading reading) {
        // The vendor took its time: another agent may be shown by now.
        if (shown != null && shown.id().equals(id)) {
            replace(() -> put(reading.draft()));
        }
    }

    /** Where it runs stays: that is changed at the providers only. */
    private void restore(AgentDraft version) {
        if (shown != null) {
            var now = shown.draft();
            replace(() -> put(inPlaces(version, now)));
        }
    }

    /** With the engines of another draft, and what it says itself of model and voice there. */
    private static AgentDraft inPlaces(AgentDraft draft, AgentDraft places) {
        var standby = places.standby();
        return draft.withEngine(draft.as(places.engine())).withStandby(standby == null ? null : draft.as(standby));
    }

    private void replace(Runnable replacing) {
        if (!unsaved.isDirty()) {
            replacing.run();
            return;
        }
        ConfirmAction.destructive(
                        "Replace what you typed?", "The changes you made to this agent are not saved.", "Replace")
                .ask(replacing);
    }

    @Override
    public void chooseStandby(AgentDraft draft) {
        var others = editor.engines().stream()
                .filter(engine -> engine.provider() != draft.engine().provider())
                .toList();
        if (others.isEmpty()) {
            Toasts.info("There is no second provider.");
            return;
        }
        new StandbyDialog(
                        others,
                        draft.standby(),
                        AgentNavigation.integrations(workspace.slug()),
                        (section, chosen) -> {
                            var provider = chosen.get();
                            editor.loadVoices(section, provider, () -> chosen.get() == provider);
                        },
                        engine -> editor.report(editor.typed(), engine),
                        standby -> {
                            put(editor.typed().withStandby(standby));
                            tabs.select("providers");
                        })
                .open();
    }

    /** What is being typed stays, save where the agent runs: that was changed on the page just now. */
    @Override
    public void reload() {
        if (shown == null) {
            return;
        }
        var before = shown;
        // Somebody else has saved since: then saving what is typed here is to say so.
        var isBehind = unsaved.isDirty() && told != null && told.edit() != before.edit();
        var typed = unsaved.isDirty() ? editor.typed() : null;
        var fresh = agents.get(workspace.id(), before.id());
        // Those of another vendor are not offered any more.
        var isElsewhere = fresh.active().provider() != before.active().provider();
        var numbers = isElsewhere ? editors.numbersOf(fresh) : editor.numbers();
        load(fresh);
        if (typed != null) {
            put(inPlaces(typed, fresh.draft()), numbers);
        }
        if (isBehind) {
            shown = before;
        }
    }

    /** Says what becomes of it at the vendor first. */
    private void askToPublish() {
        if ((unsaved.isDirty() && !save()) || shown == null) {
            return;
        }
        var agent = shown;
        new PublishDialog(agent.draft().name(), places(editor.typed()), note -> {
                    agents.publish(workspace.id(), agent.id(), note);
                    refreshState();
                })
                .open();
    }

    /** A publishing goes to the standby too. */
    private List<PublishDialog.Place> places(AgentDraft draft) {
        return Stream.of(Optional.of(draft.engine()), Optional.ofNullable(draft.standby()))
                .flatMap(Optional::stream)
                .map(engine -> new PublishDialog.Place(engine.provider().label(), editor.report(draft, engine)))
                .toList();
    }

    @Override
    public MappingReport reportOfPublished(AgentDetails agent, AgentEngine at) {
        var published = versions.published(agent);
        return editor.report(published, published.as(at));
    }

    private boolean save() {
        for (var step : AgentStep.values()) {
            if (!editor.isRight(step)) {
                tabs.select(step.name().toLowerCase(Locale.ROOT));
                editor.check(step);
                unsaved.complain("Something is missing or not as it must be; see the marked fields.");
                return false;
            }
        }
        if (shown != null) {
            var id = shown.id();
            agents.update(workspace.id(), id, shown.edit(), editor.typed());
            editor.assignNumbers(id);
            load(agents.get(workspace.id(), id));
            Toasts.success("Saved. Publish to use it in calls.");
        }
        return true;
    }

    /** The address names the part, so that it can be loaded anew and passed on. */
    private void name(String part) {
        if (shown != null) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    AgentNavigation.details(
                                            workspace.slug(), shown.id().value()),
                                    new QueryState().with("part", part).parameters()));
        }
    }

    private void askToRemove() {
        var agent = Optional.ofNullable(shown).orElseThrow();
        ConfirmAction.destructive(
                        "Delete agent “" + agent.draft().name() + "”?",
                        "It stops taking and making calls, and is removed at "
                                + agent.active().provider().label() + ". Its calls stay in the log.",
                        "Delete agent")
                .ask(() -> {
                    agents.remove(workspace.id(), agent.id());
                    unsaved.setDirty(false);
                    Toasts.success("Agent deleted");
                    UI.getCurrent().navigate(AgentNavigation.list(workspace.slug()));
                });
    }

    private void markDirty(boolean dirty) {
        unsaved.setDirty(dirty);
        if (dirty) {
            publish.setEnabled(true);
        }
    }

    private void discard() {
        if (shown != null) {
            load(agents.get(workspace.id(), shown.id()));
        }
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
