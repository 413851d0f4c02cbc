package com.genius365.webhook.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.NotFoundException;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.BackgroundWork;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.LiveRefresh;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.tenancy.ui.SettingsSections;
import com.genius365.webhook.DeliveryService;
import com.genius365.webhook.WebhookChanges;
import com.genius365.webhook.WebhookDraft;
import com.genius365.webhook.WebhookId;
import com.genius365.webhook.WebhookService;
import com.genius365.webhook.WebhookSummary;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One webhook: how it is set up, and what it was told. */
@Route(WorkspaceRoutes.ROOT + "/settings/webhooks/:webhook([0-9a-f-]{36})")
@RequiresPermission(Permission.SETTINGS_READ)
class WebhookDetailsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final transient WebhookService webhooks;
    private final transient DeliveryService deliveries;
    private final transient WebhookChanges changes;
    private final transient CurrentWorkspace workspace;
    private final LiveRefresh live = new LiveRefresh(this);
    private final SettingsSections sections = new SettingsSections(SettingsSections.Section.WEBHOOKS);
    private final PageHeader header = new PageHeader("Webhook");
    private final Button remove = new Button("Delete", AppIcon.DELETE.create(), click -> askToRemove());
    private final Button renew = new Button("New secret", AppIcon.KEY.create(), click -> askToRenew());
    private final Button edit = new Button("Edit", AppIcon.EDIT.create(), click -> edit());
    private final Button test = new Button("Send a test", AppIcon.SEND.create(), click -> sendTest());
    private final WebhookFacts facts;
    private final DeliveryLog log;
    private transient @Nullable WebhookSummary shown;

    WebhookDetailsView(
            WebhookService webhooks,
            DeliveryService deliveries,
            WebhookChanges changes,
            CurrentWorkspace workspace,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.changes = changes;
        this.workspace = workspace;
        this.facts = new WebhookFacts(workspace, clock, () -> switchOn(true));
        this.log = new DeliveryLog(deliveries, workspace, clock);
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        test.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("page-narrow");
        add(header.withActions(remove, renew, edit, test), sections, facts, log);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sections.show(workspace.slug());
        var id = event.getRouteParameters()
                .get("webhook")
                .flatMap(WebhookDetailsView::id)
                .orElseThrow(() -> new NotFoundException("This webhook"));
        load(id);
        live.listen(listener -> changes.subscribe(workspace.id(), listener), () -> load(id));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Webhook" : shown.host();
    }

    private void load(WebhookId id) {
        var webhook = webhooks.get(workspace.id(), id);
        var mayEdit = workspace.allows(Permission.SETTINGS_EDIT);
        shown = webhook;
        header.setTitle(webhook.host());
        header.setSubtitle(webhook.draft().description());
        header.withTags(WebhookLooks.badge(webhook));
        remove.setVisible(mayEdit);
        renew.setVisible(mayEdit);
        edit.setVisible(mayEdit);
        test.setVisible(mayEdit);
        test.setEnabled(webhook.draft().isOn());
        facts.show(webhook, mayEdit);
        log.show(id);
    }

    private void edit() {
        var webhook = present();
        new WebhookDialog("Edit webhook", "Save", webhook.draft(), draft -> save(webhook, draft)).open();
    }

    private void switchOn(boolean on) {
        var webhook = present();
        var draft = webhook.draft();
        save(webhook, new WebhookDraft(draft.url(), draft.description(), draft.events(), draft.withWords(), on));
    }

    private void save(WebhookSummary webhook, WebhookDraft draft) {
        webhooks.update(workspace.id(), webhook.id(), webhook.version(), draft);
        Toasts.success("The webhook is saved");
        load(webhook.id());
    }

    private void sendTest() {
        deliveries.sendTest(workspace.id(), present().id());
        Toasts.success("A test is on its way; see the log");
        log.load();
    }

    private void askToRenew() {
        var webhook = present();
        ConfirmAction.important(
                        "Make a new secret for " + webhook.host() + "?",
                        "Messages carry the signatures of both for 24 hours. Give your server the new one until then.",
                        "Make a new secret")
                .ask(() -> {
                    var secret = webhooks.renewSecret(workspace.id(), webhook.id());
                    load(webhook.id());
                    WebhookLooks.showOnce(secret);
                });
    }

    private void askToRemove() {
        var webhook = present();
        ConfirmAction.destructive(
                        "Delete the webhook to " + webhook.host() + "?",
                        "Nothing is told there any more. Its log is deleted too, with what was not delivered yet.",
                        "Delete webhook")
                .ask(() -> remove(webhook));
    }

    /** A long log takes a while. */
    private void remove(WebhookSummary webhook) {
        // Asked for now: in the background there is no page that says which workspace it is.
        var id = workspace.id();
        var list = WebhookNavigation.list(workspace.slug());
        BackgroundWork.run(
                this,
                () -> {
                    webhooks.remove(id, webhook.id());
                    return webhook;
                },
                removed -> {
                    Toasts.success("Webhook deleted");
                    UI.getCurrent().navigate(list);
                },
                () -> {});
    }

    private WebhookSummary present() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    private static Optional<WebhookId> id(String text) {
        try {
            return Optional.of(new WebhookId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
