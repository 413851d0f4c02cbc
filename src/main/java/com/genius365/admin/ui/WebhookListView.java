package com.genius365.admin.ui;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.call.ParkedWebhook;
import com.genius365.call.ParkedWebhookService;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;

/** What vendors told us and we could not apply: nothing of it is lost, but somebody has to look. */
@Route("super-admin/webhooks")
@PageTitle("Webhooks")
@RequiresPermission(Permission.PLATFORM_READ)
class WebhookListView extends VerticalLayout implements AfterNavigationObserver {

    private static final int PAGE_SIZE = 20;

    private final transient ParkedWebhookService webhooks;
    private final transient Clock clock;
    private final Grid<ParkedWebhook> grid = new Grid<>();
    private final EmptyState none = new EmptyState(
            AppIcon.WEBHOOK, "Nothing is waiting", "Everything the providers sent was applied, or still is being.");
    private final Pager pager = new Pager(this::go);
    private final Button all = new Button("Try all again", AppIcon.REFRESH.create(), click -> askToReplayAll());
    private int page = 1;

    WebhookListView(ParkedWebhookService webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(WebhookListView::what)
                .setHeader("Event")
                .setWidth("220px")
                .setFlexGrow(2);
        grid.addColumn(event -> event.workspaceName() == null
                        ? event.partnerName()
                        : event.partnerName() + ", " + event.workspaceName())
                .setHeader("Whose")
                .setWidth("180px");
        grid.addComponentColumn(event -> AdminZone.time(clock).relativeLabel(event.receivedAt()))
                .setHeader("Received")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(event -> new Span(event.error() == null ? "–" : event.error()))
                .setHeader("Why")
                .setWidth("220px")
                .setFlexGrow(2)
                .setTooltipGenerator(ParkedWebhook::error);
        grid.addComponentColumn(this::again).setWidth("130px").setFlexGrow(0);
        add(
                new PageHeader("Webhooks", "Events that could not be applied, the oldest first. None of them is lost.")
                        .withActions(all),
                grid,
                none,
                pager);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        page = QueryState.of(event.getLocation()).page();
        load();
    }

    private static Component what(ParkedWebhook event) {
        var text = new Div(
                new Span(event.provider().label() + ": " + event.type()),
                new Span(event.connectionName() + ", tried " + event.attempts() + " times"));
        text.addClassName("cell-two-lines");
        return text;
    }

    private Component again(ParkedWebhook event) {
        var button = new Button("Try again", click -> {
            webhooks.replay(event.id());
            Toasts.success("It is applied again");
            load();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Try " + event.type() + " of " + event.connectionName() + " again");
        return button;
    }

    private void askToReplayAll() {
        ConfirmAction.important(
                        "Try all of them again?",
                        "Each is applied once, however often it is tried. Those that still fail come back here.",
                        "Try all again")
                .ask(() -> {
                    var tried = webhooks.replayAll();
                    Toasts.success(tried == 1 ? "One event is applied again" : tried + " events are applied again");
                    load();
                });
    }

    private void go(int toPage) {
        UI.getCurrent()
                .navigate(
                        AdminNavigation.webhooks(),
                        new QueryState().withPage(toPage).parameters());
    }

    private void load() {
        var found = webhooks.search(new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        if (found.rows().isEmpty() && page > 1) {
            go(1);
            return;
        }
        grid.setItems(found.rows());
        grid.setVisible(!found.rows().isEmpty());
        none.setVisible(found.rows().isEmpty());
        all.setVisible(!found.rows().isEmpty());
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), Long.MAX_VALUE);
    }
}
