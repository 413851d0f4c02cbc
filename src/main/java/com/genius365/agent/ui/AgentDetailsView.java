package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.AgentChanges;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.VendorOffer;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One agent: what it is, how it stands at the vendor, and a call with it. */
@Route(WorkspaceRoutes.ROOT + "/agents/:agent([0-9a-f-]{36})")
@RequiresPermission(Permission.AGENT_READ)
class AgentDetailsView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient AgentService agents;
    private final transient VendorOffer offer;
    private final transient AgentChanges changes;
    private final transient CurrentWorkspace workspace;
    private final LiveRefresh live = new LiveRefresh(this);
    private final PageHeader header = new PageHeader("Agent");
    private final Button remove = new Button("Delete", AppIcon.DELETE.create());
    private final Button publish = new Button("Publish", AppIcon.SEND.create());
    private final AgentForm form = new AgentForm();
    private final AgentStatePanel state;
    private final Div unsaved = new Div();
    private final Div side = new Div();
    private @Nullable AgentDetails shown;
    private boolean isDirty;

    AgentDetailsView(
            AgentService agents, VendorOffer offer, AgentChanges changes, CurrentWorkspace workspace, Clock clock) {
        this.agents = agents;
        this.offer = offer;
        this.changes = changes;
        this.workspace = workspace;
        this.state = new AgentStatePanel(workspace, clock);

        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> askToRemove());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> publish());
        form.onChange(() -> markDirty(true));
        form.onProvider(chosen -> offer.capabilities(workspace.id(), chosen).ifPresent(capabilities -> {
            form.startAnew(capabilities);
            VoiceLoader.load(form, offer, workspace.id(), chosen);
        }));
        arrangeUnsaved();
        side.addClassName("stack");
        var columns = new Div(form, side);
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
        side.removeAll();
        side.add(state);
        ComponentUtil.fireEvent(UI.getCurrent(), new AgentSideOpened(this, id, side));
        load(id);
        var current = workspace.id();
        live.listen(listener -> changes.subscribe(current, listener), this::refreshState);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            var leaving = event.postpone();
            ConfirmAction.destructive(
                            "Leave without saving?",
                            "The changes you made to this agent are not saved.",
                            "Leave without saving")
                    .ask(() -> {
                        isDirty = false;
                        leaving.proceed();
                    });
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Agent" : shown.draft().name();
    }

    private void load(AgentId id) {
        var agent = agents.get(workspace.id(), id);
        shown = agent;
        var mayEdit = workspace.allows(Permission.AGENT_EDIT);
        form.show(agent.draft(), agent.remoteId() == null);
        form.setReadOnly(!mayEdit);
        offer.capabilities(workspace.id(), agent.active().provider()).ifPresent(form::offer);
        VoiceLoader.load(form, offer, workspace.id(), agent.active().provider());
        remove.setVisible(workspace.allows(Permission.AGENT_DELETE));
        markDirty(false);
        show(agent);
    }

    private void refreshState() {
        if (shown != null) {
            var fresh = agents.get(workspace.id(), shown.id());
            // What is being typed stays; only its standing at the vendor is new.
            shown = isDirty ? shown : fresh;
            show(fresh);
        }
    }

    private void show(AgentDetails agent) {
        header.setTitle(agent.draft().name());
        var tags = new Component[] {
            StatusBadge.label(agent.active().provider().label(), Tone.NEUTRAL), AgentBadges.of(agent.state())
        };
        header.withTags(tags);
        publish.setVisible(workspace.allows(Permission.AGENT_PUBLISH));
        publish.setText(agent.remoteId() == null ? "Publish" : "Publish changes");
        publish.setEnabled(isDirty || agent.isEdited() || agent.state() != com.genius365.agent.SyncState.SYNCED);
        state.show(agent);
    }

    private void publish() {
        if (isDirty && !save()) {
            return;
        }
        if (shown != null) {
            agents.publish(workspace.id(), shown.id(), "");
            refreshState();
        }
    }

    private boolean save() {
        try {
            if (shown != null) {
                var id = shown.id();
                agents.update(workspace.id(), id, shown.edit(), form.read());
                load(id);
                Toasts.success("Saved. Publish to use it in calls.");
            }
            return true;
        } catch (ValidationException e) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
            return false;
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
                    isDirty = false;
                    Toasts.success("Agent deleted");
                    UI.getCurrent().navigate(AgentNavigation.list(workspace.slug()));
                });
    }

    private void markDirty(boolean dirty) {
        isDirty = dirty;
        unsaved.setVisible(dirty);
        if (dirty) {
            publish.setEnabled(true);
        }
    }

    private void arrangeUnsaved() {
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button("Discard", click -> {
            if (shown != null) {
                load(shown.id());
            }
        });
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        unsaved.addClassName("unsaved-bar");
        unsaved.add(new Span("Unsaved changes"), discard, save);
        unsaved.setVisible(false);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
