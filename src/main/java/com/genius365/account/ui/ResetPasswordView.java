package com.genius365.account.ui;

import com.genius365.account.PasswordReset;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link of the mail leads that somebody asked for who forgot their password. */
@Route(value = "reset-password", autoLayout = false)
@PageTitle("New password")
@AnonymousAllowed
class ResetPasswordView extends EntryPage implements BeforeEnterObserver {

    private final transient PasswordReset reset;

    ResetPasswordView(CurrentBrand brand, PasswordReset reset) {
        super(brand);
        this.reset = reset;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = parameter(event, "token");
        reset.accepts(token).ifPresentOrElse(email -> ask(token, email), this::refuse);
    }

    private void ask(String token, String email) {
        var fields = new PasswordFields("New password", () -> new String[] {email});
        var save = new Button(
                "Set password",
                click -> fields.read().ifPresent(password -> {
                    try {
                        reset.reset(token, password);
                        UI.getCurrentOrThrow().getPage().setLocation("/login?reset");
                    } catch (Refusal refusal) {
                        Toasts.error(refusal.getMessage());
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        show("Set a new password", "for " + email + ". All your sessions end with the old one.", fields, save);
    }

    private void refuse() {
        show(
                "This link does not work",
                "It was used already, or it is older than an hour.",
                new Anchor("/forgot-password", "Ask for a new link"),
                new Anchor("/login", "Back to sign in"));
    }
}
