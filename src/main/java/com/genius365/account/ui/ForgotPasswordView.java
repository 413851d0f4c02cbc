package com.genius365.account.ui;

import com.genius365.account.PasswordReset;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where one asks for a new password. The answer is the same for every address. */
@Route(value = "forgot-password", autoLayout = false)
@PageTitle("Forgot password")
@AnonymousAllowed
class ForgotPasswordView extends EntryPage {

    private static final int LONGEST_EMAIL = 254;

    private final transient PasswordReset reset;
    private final EmailField email = new EmailField("E-mail");

    ForgotPasswordView(CurrentBrand brand, PasswordReset reset) {
        super(brand);
        this.reset = reset;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setMaxLength(LONGEST_EMAIL);
        email.setWidthFull();
        ask();
    }

    private void ask() {
        var send = new Button("Send me a link", click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        email.clear();
        email.setInvalid(false);
        email.setAutofocus(true);
        show(
                "Forgot your password?",
                "Enter your e-mail address, and we send you a link to set a new one.",
                email,
                send,
                way("Remembered it?", "/login", "Sign in"));
    }

    private void send() {
        var typed = email.getValue().strip();
        try {
            if (email.isInvalid()) {
                throw new Refusal("This is not an e-mail address.");
            }
            reset.request(typed);
        } catch (Refusal refusal) {
            email.setErrorMessage(refusal.getMessage());
            email.setInvalid(true);
            return;
        }
        var another = new Button("Try another address", click -> ask());
        show(
                "Check your e-mail",
                "If " + typed + " has an account here, a link is on its way. It works for one hour, once.",
                another,
                new Anchor("/login", "Back to sign in"));
    }
}
