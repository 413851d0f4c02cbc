package com.genius365.notification;

import com.genius365.access.SystemWide;
import com.genius365.webhook.WebhookSwitchedOff;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to those who run a workspace. */
@Component
class WorkspaceMails {

    private final Outbox outbox;
    private final RecipientDirectory recipients;

    WorkspaceMails(Outbox outbox, RecipientDirectory recipients) {
        this.outbox = outbox;
        this.recipients = recipients;
    }

    @SystemWide
    @ApplicationModuleListener
    void on(WebhookSwitchedOff event) {
        for (var recipient : recipients.ownersOf(event.workspace())) {
            outbox.post(
                    MailKind.WEBHOOK_OFF,
                    event.partner(),
                    recipient,
                    MailKey.of(event.webhook(), event.at(), recipient),
                    brand -> WorkspaceLetters.webhookOff(brand, event));
        }
    }
}
