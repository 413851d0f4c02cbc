package com.genius365.webhook.ui;

import com.genius365.common.ui.CopyButton;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.SectionHeading;
import com.genius365.common.ui.TimeFormat;
import com.genius365.webhook.DeliveryDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One message: what was sent, what was answered, and once more. */
class DeliveryDialog extends Dialog {

    /** @param onSendAgain null: whoever looks may not */
    DeliveryDialog(DeliveryDetails delivery, TimeFormat times, @Nullable Runnable onSendAgain) {
        var summary = delivery.summary();
        setHeaderTitle(summary.event());
        setWidth("42rem");
        var facts = new KeyValueList();
        facts.add("Status", WebhookLooks.badge(summary));
        if (summary.error() != null) {
            facts.add("Why", summary.error());
        }
        if (summary.nextAttemptAt() != null && summary.error() != null) {
            facts.add("Next attempt", times.dateAndTimeLabel(summary.nextAttemptAt()));
        }
        facts.addCopyable("Id", delivery.messageId());
        facts.add("Made", times.exact(summary.createdAt()));
        facts.add("Attempts", String.valueOf(summary.attempts()));
        if (summary.attemptedAt() != null) {
            facts.add("Last sent", times.exact(summary.attemptedAt()));
            facts.add("Answer", summary.status() == null ? "None" : "Status " + summary.status());
            facts.add("Duration", WebhookLooks.duration(summary.took()));
        }
        var body = WebhookLooks.pretty(delivery.body());
        var sent = new Div(new SectionHeading("What is sent"), new CopyButton(body, "Copy message"));
        sent.addClassName("cluster");
        var text = new Div(facts, sent, pre(body));
        if (summary.attemptedAt() != null) {
            text.add(
                    new SectionHeading("What was answered"),
                    delivery.answer().isEmpty() ? new Span("Nothing.") : pre(WebhookLooks.pretty(delivery.answer())));
        }
        text.addClassName("stack");
        add(text);
        var close = new Button("Close", click -> close());
        getFooter().add(close);
        if (onSendAgain != null) {
            var again = new Button("Send again", click -> {
                onSendAgain.run();
                close();
            });
            again.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(again);
        }
    }

    private static Pre pre(String text) {
        var block = new Pre(text);
        block.addClassName("raw-event");
        return block;
    }
}
