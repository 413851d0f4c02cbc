package com.genius365.notification;

import com.genius365.notification.Letter.Action;
import com.genius365.notification.Letter.Fact;
import com.genius365.notification.Letter.Facts;
import com.genius365.notification.Letter.Paragraph;
import com.genius365.webhook.WebhookSwitchedOff;
import java.util.List;

/** Tells those who run a workspace what happened in it. */
final class WorkspaceLetters {

    private WorkspaceLetters() {}

    static Letter webhookOff(MailBrand brand, WebhookSwitchedOff webhook) {
        var workspace = MailText.line(webhook.workspaceName());
        var host = MailText.line(webhook.host());
        return new Letter(
                "A webhook of " + workspace + " was switched off",
                "The webhook to " + host + " is off",
                List.of(
                        new Paragraph("We could not deliver messages to " + host
                                + ", and have stopped trying. What happens in the workspace is no longer told there."),
                        new Facts(
                                new Fact("Workspace", workspace),
                                new Fact("Server", host),
                                new Fact("Why", MailText.line(webhook.reason())),
                                new Fact("When", MailTime.text(webhook.at()))),
                        new Paragraph("Put the server right, then switch the webhook on again. Messages that were not"
                                + " taken stand in its log, and can be sent again from there for 30 days."),
                        new Action(
                                "See the webhook",
                                brand.link(
                                        "/w/" + webhook.workspaceSlug() + "/settings/webhooks/" + webhook.webhook()))),
                "You get this mail because you are an owner of " + workspace + " at " + brand.name() + ".");
    }
}
