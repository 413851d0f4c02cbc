package com.genius365.webhook.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.common.PageRequest;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.Pager;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.webhook.DeliveryService;
import com.genius365.webhook.DeliverySummary;
import com.genius365.webhook.WebhookId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a webhook was told, and what came of it. */
class DeliveryLog extends Composite<Div> {

    private static final int PAGE_SIZE = 20;
    private static final long COUNTED_UP_TO = 10_000;

    private final transient DeliveryService deliveries;
    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final DeliveryGrid grid;
    private final EmptyState nothing = new EmptyState(
            AppIcon.SEND,
            "Nothing sent yet",
            "What this webhook is told stands here for 30 days. Send a test to try it.");
    private final Pager pager = new Pager(this::go);
    private transient @Nullable WebhookId webhook;
    private int page = 1;

    DeliveryLog(DeliveryService deliveries, CurrentWorkspace workspace, Clock clock) {
        this.deliveries = deliveries;
        this.workspace = workspace;
        this.clock = clock;
        this.grid = new DeliveryGrid(TimeFormat.forReader(clock), this::open);
        getContent().addClassName("full-width");
        getContent().add(new Card("Log", "Each message is kept for 30 days.", grid, nothing, pager).flush());
    }

    void show(WebhookId shown) {
        if (!shown.equals(webhook)) {
            webhook = shown;
            page = 1;
        }
        load();
    }

    void load() {
        if (webhook == null) {
            return;
        }
        var found = deliveries.search(workspace.id(), webhook, new PageRequest((page - 1) * PAGE_SIZE, PAGE_SIZE));
        grid.show(found.rows(), times(), workspace.allows(Permission.CALL_RAW_READ));
        var isEmpty = found.rows().isEmpty();
        grid.setVisible(!isEmpty);
        nothing.setVisible(isEmpty && page == 1);
        pager.show(page, PAGE_SIZE, found.rows().size(), found.total(), COUNTED_UP_TO);
    }

    private void go(int toPage) {
        page = toPage;
        load();
    }

    private void open(DeliverySummary delivery) {
        var mayEdit = workspace.allows(Permission.SETTINGS_EDIT);
        new DeliveryDialog(
                        deliveries.get(workspace.id(), delivery.id()),
                        times(),
                        mayEdit ? () -> sendAgain(delivery) : null)
                .open();
    }

    private void sendAgain(DeliverySummary delivery) {
        deliveries.sendAgain(workspace.id(), delivery.id());
        Toasts.success("It is sent again");
        load();
    }

    private TimeFormat times() {
        return TimeFormat.forReader(workspace.timeZone(), clock);
    }
}
