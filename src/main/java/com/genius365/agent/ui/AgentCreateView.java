package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentService;
import com.genius365.agent.VendorOffer;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Provider;
import com.genius365.tenancy.WorkspaceSettingsService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

/** Where an agent is made. */
@Route(WorkspaceRoutes.ROOT + "/agents/new")
@PageTitle("New agent")
@RequiresPermission(Permission.AGENT_EDIT)
class AgentCreateView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver {

    private final transient AgentService agents;
    private final transient VendorOffer offer;
    private final transient WorkspaceSettingsService settings;
    private final transient CurrentWorkspace workspace;
    private final AgentForm form = new AgentForm();
    private boolean isDirty;

    AgentCreateView(
            AgentService agents, VendorOffer offer, WorkspaceSettingsService settings, CurrentWorkspace workspace) {
        this.agents = agents;
        this.offer = offer;
        this.settings = settings;
        this.workspace = workspace;
        var create = new Button("Create agent", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> UI.getCurrent().navigate(AgentNavigation.list(workspace.slug())));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        form.onChange(() -> isDirty = true);
        form.onProvider(this::choose);
        add(new PageHeader("New agent", "Everything can be changed later.").withActions(cancel, create), form);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var language = settings.get(workspace.id()).draft().language();
        form.show(AgentDraft.empty(Provider.VAPI, language), true);
        choose(Provider.VAPI);
        isDirty = false;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            var leaving = event.postpone();
            ConfirmAction.destructive("Leave without creating?", "What you typed in is not saved.", "Leave")
                    .ask(() -> {
                        isDirty = false;
                        leaving.proceed();
                    });
        }
    }

    private void choose(Provider provider) {
        offer.capabilities(workspace.id(), provider).ifPresent((Capabilities capabilities) -> {
            form.startAnew(capabilities);
            VoiceLoader.load(form, offer, workspace.id(), provider);
        });
    }

    private void create() {
        try {
            var id = agents.create(workspace.id(), form.read());
            isDirty = false;
            Toasts.success("Agent created. Publish it to make calls.");
            UI.getCurrent().navigate(AgentNavigation.details(workspace.slug(), id.value()));
        } catch (ValidationException e) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
        }
    }
}
