package com.genius365.account.ui;

import com.genius365.account.EmailConfirmation;
import com.genius365.common.Refusal;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;

/** What the sign-in page says about how somebody came there. */
final class LoginNotices {

    private LoginNotices() {}

    static Optional<NoticeBar> of(BeforeEnterEvent event, EmailConfirmation confirmation) {
        if (EntryPage.has(event, "error")) {
            return danger(
                    "The e-mail address or password is wrong, or the account belongs to another address than this one.");
        }
        if (EntryPage.has(event, "wait")) {
            return danger(
                    "Too many attempts. For safety, this sign-in is closed for a while. Try again in 15 minutes.");
        }
        if (EntryPage.has(event, "late")) {
            return Optional.of(new NoticeBar("That took too long. Sign in again.", Tone.INFO));
        }
        if (EntryPage.has(event, "reset")) {
            return Optional.of(new NoticeBar("Your new password is set. Sign in with it.", Tone.SUCCESS));
        }
        if (EntryPage.has(event, "confirmed")) {
            return Optional.of(new NoticeBar("Your e-mail address is confirmed. Sign in now.", Tone.SUCCESS));
        }
        if (EntryPage.has(event, "unconfirmed") && confirmation.isAwaited()) {
            return Optional.of(unconfirmed(confirmation));
        }
        return Optional.empty();
    }

    private static NoticeBar unconfirmed(EmailConfirmation confirmation) {
        var again = new Button("Send it again");
        again.addThemeVariants(ButtonVariant.SMALL);
        again.addClickListener(click -> {
            try {
                confirmation.sendAgain();
                again.setEnabled(false);
                Toasts.success("The mail is on its way.");
            } catch (Refusal refusal) {
                Toasts.error(refusal.getMessage());
            }
        });
        return new NoticeBar("Confirm your e-mail address first: open the link that we sent you.", Tone.WARNING)
                .withActions(again);
    }

    private static Optional<NoticeBar> danger(String text) {
        return Optional.of(new NoticeBar(text, Tone.DANGER));
    }
}
