package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentEngine;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.EngineState;
import com.genius365.agent.LiveAgentService;
import com.genius365.agent.SyncState;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.DifferenceView;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.genius365.provider.MappingReport;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** How an agent stands at each of its providers: what differs there, and which one takes the calls. */
class AgentEnginesPanel extends Composite<Div> {

    /** What the page around it does. */
    interface Page {
        /** Puts what somebody made at the provider into the form, as an edit to look at and save. */
        void take(AgentId id, LiveAgentService.Reading reading);

        /** Lets the person choose another provider as standby, or change the one there is. */
        void chooseStandby(AgentDraft draft);

        void reload();

        /** What becomes at that engine of what was published last. */
        MappingReport reportOfPublished(AgentDetails agent, AgentEngine at);
    }

    private final transient AgentService agents;
    private final transient LiveAgentService live;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final transient Page page;
    private final transient Map<Provider, Shown> cards = new EnumMap<>(Provider.class);

    /** A card, and what stands in it: one that says the same stays, for the click that is on its way to it. */
    private record Shown(AgentId agent, long edit, boolean isActive, EngineState engine, Card card) {

        boolean isOf(AgentDetails other, EngineState otherEngine, boolean isOtherActive) {
            return agent.equals(other.id())
                    && edit == other.edit()
                    && isActive == isOtherActive
                    && engine.equals(otherEngine);
        }
    }

    AgentEnginesPanel(AgentService agents, LiveAgentService live, CurrentWorkspace workspace, Clock clock, Page page) {
        this.agents = agents;
        this.live = live;
        this.workspace = workspace;
        this.clock = clock;
        this.page = page;
        getContent().addClassName("stack");
    }

    /** For another person's rights, or another page. */
    void forget() {
        cards.clear();
    }

    void show(AgentDetails agent) {
        getContent().removeAll();
        for (var engine : agent.engines()) {
            var isActive = engine == agent.active();
            var known = cards.get(engine.provider());
            if (known == null || !known.isOf(agent, engine, isActive)) {
                known = new Shown(agent.id(), agent.edit(), isActive, engine, card(agent, engine));
                cards.put(engine.provider(), known);
            }
            getContent().add(known.card());
        }
        if (agent.standby() == null && workspace.allows(Permission.AGENT_EDIT)) {
            var add = new Button("Add a standby", AppIcon.PLUS.create(), click -> page.chooseStandby(agent.draft()));
            var buttons = new Div(add);
            buttons.addClassName("cluster");
            getContent()
                    .add(new Card(
                            "Standby",
                            "The same agent at a second provider. When the first has trouble, you switch with one click.",
                            buttons));
        }
    }

    private Card card(AgentDetails agent, EngineState engine) {
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var isActive = engine == agent.active();
        var facts = new KeyValueList()
                .add("State", AgentBadges.of(engine.state()))
                .add("Version", engine.version() == null ? "None" : String.valueOf(engine.version()))
                .add("Published", time.dateAndTimeLabel(engine.publishedAt()))
                .add("Compared", time.dateAndTimeLabel(engine.checkedAt()));
        if (engine.remoteId() != null) {
            facts.addCopyable("Id at " + engine.provider().label(), engine.remoteId());
        }
        var card = new Card(engine.provider().label(), facts)
                .withActions(StatusBadge.label(
                        isActive ? "Takes the calls" : "Standby", isActive ? Tone.INFO : Tone.NEUTRAL));
        if (engine.syncError() != null) {
            card.add(new NoticeBar(
                    engine.syncError(), engine.state() == SyncState.PENDING ? Tone.WARNING : Tone.DANGER));
        }
        if (engine.state() == SyncState.DRIFTED) {
            card.add(drift(agent, engine));
        } else if (engine.state() == SyncState.SYNCED) {
            card.add(compare(agent, engine));
        }
        if (!isActive) {
            card.add(standbyButtons(agent, engine));
        }
        return card;
    }

    private Button compare(AgentDetails agent, EngineState engine) {
        var vendor = engine.provider().label();
        var compare = new Button("Compare now", AppIcon.REFRESH.create());
        compare.setVisible(workspace.allows(Permission.AGENT_EDIT));
        compare.setDisableOnClick(true);
        compare.addClickListener(click -> {
            // Asked for now: in the background there is no page that says which workspace it is.
            var id = workspace.id();
            BackgroundWork.run(
                    this,
                    () -> live.compare(id, agent.id(), engine.provider()),
                    same -> {
                        if (same) {
                            Toasts.success("It is at " + vendor + " as it was published");
                        }
                    },
                    () -> compare.setEnabled(true));
        });
        return compare;
    }

    private Div drift(AgentDetails agent, EngineState engine) {
        var vendor = engine.provider().label();
        var view = new DifferenceView("Published here", "At " + vendor);
        engine.differences()
                .forEach(it ->
                        view.add(it.path().isEmpty() ? "Agent" : FieldLabel.of(it.path()), it.ours(), it.theirs()));
        var reapply = new Button(
                "Bring back ours",
                click -> ConfirmAction.important(
                                "Bring back what was published here?",
                                "What somebody changed at " + vendor + " is overwritten.",
                                "Bring back ours")
                        .ask(() -> {
                            agents.reapply(workspace.id(), agent.id(), engine.provider());
                            Toasts.success("It is being brought back");
                            page.reload();
                        }));
        reapply.setVisible(workspace.allows(Permission.AGENT_PUBLISH));
        var take = new Button("Take theirs");
        take.addClickListener(click -> take(agent, engine, take));
        take.setVisible(workspace.allows(Permission.AGENT_EDIT) && engine.isCallable());
        take.setDisableOnClick(true);
        var buttons = new Div(reapply, take, compare(agent, engine));
        buttons.addClassName("cluster");
        var all = new Div(
                new NoticeBar("Somebody changed this agent at " + vendor + ".", Tone.WARNING),
                view,
                new Paragraph("“Take theirs” puts it into the form, where you look at it, save and publish."),
                buttons);
        all.addClassName("stack");
        return all;
    }

    private void take(AgentDetails agent, EngineState engine, Button button) {
        // Asked for now: in the background there is no page that says which workspace it is.
        var id = workspace.id();
        Consumer<LiveAgentService.Reading> done = reading -> page.take(agent.id(), reading);
        BackgroundWork.run(
                this, () -> live.theirs(id, agent.id(), engine.provider()), done, () -> button.setEnabled(true));
    }

    private void askToSwitch(AgentDetails agent, String vendor) {
        var now = agent.active().provider().label();
        var question = ConfirmAction.important(
                "Switch calls to " + vendor + "?",
                "From now on " + vendor + " makes and takes this agent's calls, and " + now
                        + " is the standby. Numbers that belong to " + now + " stay there.",
                "Switch");
        var standby = agent.draft().standby();
        if (standby != null) {
            question.with(
                    new H3("What was published, at " + vendor),
                    new MappingReportView(page.reportOfPublished(agent, standby)));
        }
        question.ask(() -> {
            agents.switchOver(workspace.id(), agent.id());
            Toasts.success(vendor + " takes the calls now");
            page.reload();
        });
    }

    private Div standbyButtons(AgentDetails agent, EngineState engine) {
        var vendor = engine.provider().label();
        var over = new Button("Switch to " + vendor, AppIcon.SWITCH.create(), click -> askToSwitch(agent, vendor));
        over.setEnabled(engine.isCallable());
        over.setVisible(workspace.allows(Permission.AGENT_PUBLISH));
        var change = new Button("Change", click -> page.chooseStandby(agent.draft()));
        var remove = new Button(
                "Remove standby",
                click -> ConfirmAction.destructive(
                                "Remove the standby at " + vendor + "?",
                                "The agent is deleted at " + vendor + ". It stays at "
                                        + agent.active().provider().label() + ".",
                                "Remove standby")
                        .ask(() -> {
                            agents.update(
                                    workspace.id(),
                                    agent.id(),
                                    agent.edit(),
                                    agent.draft().withStandby(null));
                            page.reload();
                        }));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        change.setVisible(workspace.allows(Permission.AGENT_EDIT));
        remove.setVisible(workspace.allows(Permission.AGENT_EDIT));
        var buttons = new Div(over, change, remove);
        buttons.addClassName("cluster");
        if (engine.isCallable()) {
            return buttons;
        }
        var first = new Paragraph("Publish the agent: once it is at " + vendor + ", you can switch to it.");
        first.addClassName("text-secondary");
        var all = new Div(first, buttons);
        all.addClassName("stack-tight");
        return all;
    }
}
