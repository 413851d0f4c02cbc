package com.genius365.account.ui;

import com.genius365.account.EmailChange;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the links lead that go to the old and the new address when somebody changes it. */
@Route(value = "confirm-email-change", autoLayout = false)
@PageTitle("Confirm the change of address")
@AnonymousAllowed
class ConfirmEmailChangeView extends EntryPage implements BeforeEnterObserver {

    private final transient EmailChange change;

    ConfirmEmailChangeView(CurrentBrand brand, EmailChange change) {
        super(brand);
        this.change = change;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = parameter(event, "token");
        if (!change.accepts(token)) {
            show(
                    "This link does not work",
                    "It was used already, or it is too old. Ask for the change again in your account.",
                    new Anchor("/account", "Go to your account"));
            return;
        }
        var confirm = new Button("Confirm", click -> confirm(token));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        show(
                "Confirm the change",
                "The e-mail address of your account is about to change. If it was not you who asked for it, close this"
                        + " page and set a new password.",
                confirm);
    }

    private void confirm(String token) {
        try {
            switch (change.confirm(token)) {
                case DONE ->
                    tell("The address is changed", "From now on you sign in with the new one, and mails go there.");
                case WAITING_FOR_OLD -> tell("One more click", "Now open the link in the mail to your old address.");
                case WAITING_FOR_NEW -> tell("One more click", "Now open the link in the mail to your new address.");
            }
        } catch (Refusal refusal) {
            Toasts.error(refusal.getMessage());
        }
    }

    private void tell(String heading, String sentence) {
        show(heading, sentence, new Anchor("/account", "Go to your account"));
    }
}
