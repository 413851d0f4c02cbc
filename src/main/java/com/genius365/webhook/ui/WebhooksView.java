package com.genius365.webhook.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.PageHeader;
import com.genius365.tenancy.ui.SettingsSections;
import com.genius365.webhook.WebhookDraft;
import com.genius365.webhook.WebhookService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** The servers of a client's own that are told what happens in the workspace. */
@Route(WorkspaceRoutes.ROOT + "/settings/webhooks")
@PageTitle("Webhooks")
@RequiresPermission(Permission.SETTINGS_READ)
class WebhooksView extends VerticalLayout implements AfterNavigationObserver {

    private static final String NOTHING_YET =
            "A webhook tells your own system, such as a CRM, when a call starts or ends.";

    private final transient WebhookService webhooks;
    private final transient CurrentWorkspace workspace;
    private final SettingsSections sections = new SettingsSections(SettingsSections.Section.WEBHOOKS);
    private final Button add = new Button("New webhook", AppIcon.PLUS.create(), click -> ask());
    private final WebhookCards cards;
    private final EmptyState nothing = new EmptyState(AppIcon.WEBHOOK, "No webhooks yet", NOTHING_YET);
    private final Button first = new Button("New webhook", AppIcon.PLUS.create(), click -> ask());

    WebhooksView(WebhookService webhooks, CurrentWorkspace workspace, Clock clock) {
        this.webhooks = webhooks;
        this.workspace = workspace;
        this.cards = new WebhookCards(workspace, clock);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        first.addThemeVariants(ButtonVariant.PRIMARY);
        nothing.withActions(first);
        addClassName("page-narrow");
        add(
                new PageHeader("Webhooks", "Your own systems are told what happens here.").withActions(add),
                sections,
                cards,
                nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sections.show(workspace.slug());
        var found = webhooks.list(workspace.id());
        var mayEdit = workspace.allows(Permission.SETTINGS_EDIT);
        add.setVisible(mayEdit && !found.isEmpty());
        first.setVisible(mayEdit);
        cards.show(found);
        nothing.setVisible(found.isEmpty());
    }

    private void ask() {
        new WebhookDialog("New webhook", "Create webhook", WebhookDialog.empty(), this::create).open();
    }

    private void create(WebhookDraft draft) {
        var made = webhooks.create(workspace.id(), draft);
        UI.getCurrent()
                .navigate(WebhookNavigation.details(workspace.slug(), made.id().value()));
        WebhookLooks.showOnce(made.secret());
    }
}
