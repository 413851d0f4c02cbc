package com.genius365.webhook.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.TimeFormat;
import com.genius365.webhook.WebhookSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;

/** Webhooks as cards. */
class WebhookCards extends Composite<Div> {

    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;

    WebhookCards(CurrentWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        getContent().addClassName("agent-cards");
    }

    void show(List<WebhookSummary> webhooks) {
        getContent().removeAll();
        webhooks.forEach(webhook -> getContent().add(card(webhook)));
        getContent().setVisible(!webhooks.isEmpty());
    }

    private Anchor card(WebhookSummary webhook) {
        var picture = new Span(AppIcon.WEBHOOK.create());
        picture.addClassName("tool-icon");
        var name = new Span(webhook.host());
        name.addClassName("agent-card-name");
        var head = new Div(picture, name);
        head.addClassName("agent-card-head");
        var description = new Span(webhook.draft().description());
        description.addClassNames("agent-card-facts", "tool-card-description");
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var last = new Span(
                webhook.deliveredAt() == null
                        ? "Nothing delivered yet"
                        : "Delivered " + time.relative(webhook.deliveredAt()));
        last.addClassName("agent-card-facts");
        var foot = new Div(WebhookLooks.badge(webhook), last);
        foot.addClassName("agent-card-foot");
        var card = new Anchor(
                WebhookNavigation.details(workspace.slug(), webhook.id().value()), head, description, foot);
        card.addClassName("agent-card");
        return card;
    }
}
