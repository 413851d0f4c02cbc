package com.genius365.webhook.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.CopyButton;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.webhook.MessageSamples;
import com.genius365.webhook.WebhookEvent;
import com.genius365.webhook.WebhookSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** How a webhook is set up and how it stands, and what its messages look like. */
class WebhookFacts extends Composite<Div> {

    private final transient CurrentWorkspace workspace;
    private final transient Clock clock;
    private final transient Runnable onSwitchOn;
    private final Div notice = new Div();
    private final Div setUp = new Div();
    private final Div example = new Div();
    private transient @Nullable WebhookSummary shown;
    private boolean mayEdit;

    WebhookFacts(CurrentWorkspace workspace, Clock clock, Runnable onSwitchOn) {
        this.workspace = workspace;
        this.clock = clock;
        this.onSwitchOn = onSwitchOn;
        notice.addClassName("stack");
        getContent().addClassNames("stack", "full-width");
        getContent().add(notice, new Card("Set-up", setUp, example));
    }

    void show(WebhookSummary webhook, boolean withAddress) {
        if (webhook.equals(shown) && mayEdit == withAddress) {
            // Nothing moves under the hand of whoever is about to click.
            return;
        }
        if (shown == null || !shown.draft().equals(webhook.draft())) {
            example.removeAll();
            example.add(example(webhook));
        }
        shown = webhook;
        mayEdit = withAddress;
        showNotice(webhook);
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var draft = webhook.draft();
        var facts = new KeyValueList();
        if (withAddress) {
            facts.addCopyable("Address", draft.url());
        } else {
            facts.add("Server", webhook.host());
        }
        facts.add("Told of", events(webhook));
        facts.add("What was said", draft.withWords() ? "Sent with messages about calls" : "Not sent");
        facts.add("Last delivered", time.dateAndTimeLabel(webhook.deliveredAt()));
        facts.add(
                "Signing secret",
                webhook.oldSecretUntil() == null
                        ? "Shown when it was made"
                        : "New; the old one signs too until " + time.dateAndTime(webhook.oldSecretUntil()));
        setUp.removeAll();
        setUp.add(facts);
    }

    private void showNotice(WebhookSummary webhook) {
        notice.removeAll();
        var reason = webhook.offReason();
        if (reason != null) {
            var bar = new NoticeBar(
                    "This webhook was switched off. " + reason.sentence()
                            + " Put the server right, then switch it on again.",
                    Tone.DANGER);
            if (mayEdit) {
                bar.withActions(new Button("Switch on", click -> onSwitchOn.run()));
            }
            notice.add(bar);
        } else if (webhook.draft().isOn() && webhook.failingSince() != null) {
            var time = TimeFormat.forReader(workspace.timeZone(), clock);
            notice.add(new NoticeBar(
                    "Nothing was taken there since " + time.dateAndTime(webhook.failingSince())
                            + ". Messages are tried again for three days; then the webhook is switched off. See the log.",
                    Tone.WARNING));
        }
        notice.setVisible(notice.getComponentCount() > 0);
    }

    private static Component events(WebhookSummary webhook) {
        var list = new Div();
        list.addClassName("cluster");
        webhook.draft().events().forEach(event -> {
            var type = new Span(event.type());
            type.addClassName("monospace");
            list.add(type);
        });
        return list;
    }

    private Component example(WebhookSummary webhook) {
        var events = webhook.draft().events();
        var event = events.isEmpty() || events.contains(WebhookEvent.CALL_ENDED)
                ? WebhookEvent.CALL_ENDED
                : events.getFirst();
        var body = WebhookLooks.pretty(
                MessageSamples.of(event, clock.instant(), webhook.draft().withWords()));
        var text = new Pre(body);
        text.addClassName("raw-event");
        var hint =
                new Span("A POST with JSON. The same message may come more than once, with the same webhook-id: take it"
                        + " once. Messages may come in another order than things happened.");
        var head = new Div(new Span("Example"), new CopyButton(body, "Copy example"));
        head.addClassName("cluster");
        var content = new Div(new Div(hint), new Div(head, text));
        content.addClassName("stack");
        var details = new Details("What a message looks like", content);
        details.setWidthFull();
        return details;
    }
}
