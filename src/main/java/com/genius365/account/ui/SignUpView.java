package com.genius365.account.ui;

import com.genius365.account.SignUp;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** Where one makes an account: everyone on the platform's host, on an agency's whom it invited. */
@Route(value = "signup", autoLayout = false)
@PageTitle("Sign up")
@AnonymousAllowed
class SignUpView extends EntryPage implements BeforeEnterObserver {

    private final transient SignUp signUp;

    SignUpView(CurrentBrand brand, SignUp signUp) {
        super(brand);
        this.signUp = signUp;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var invitation = parameter(event, "invitation");
        switch (signUp.door(invitation)) {
            case SignUp.Door.Open open -> ask("Create your account", null, form -> request(form));
            case SignUp.Door.Invited invited ->
                ask("Create your account", invited.email(), form -> accept(invitation, form));
            case SignUp.Door.InvitationRequired none -> refuse(invitation);
        }
    }

    private void ask(String heading, @Nullable String invited, java.util.function.Consumer<SignUpForm> send) {
        var form = new SignUpForm(invited);
        var button = new Button("Create account", click -> attempt(() -> send.accept(form)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        show(heading, "at " + companyName(), form, button, way("Have an account?", "/login", "Sign in"));
    }

    private void request(SignUpForm form) {
        form.read().ifPresent(draft -> {
            signUp.request(draft);
            var hint = new Paragraph("Nothing there after a few minutes? Look in the spam folder, or sign up again.");
            hint.addClassName("text-secondary");
            show(
                    "Check your e-mail",
                    "We have sent a mail to " + draft.email().strip() + ". Open the link in it to go on.",
                    hint,
                    new Anchor("/login", "Back to sign in"));
        });
    }

    private void accept(String invitation, SignUpForm form) {
        form.read().ifPresent(draft -> UI.getCurrentOrThrow().getPage().setLocation(signUp.accept(invitation, draft)));
    }

    private void refuse(String invitation) {
        show(
                "Invitation required",
                invitation.isEmpty()
                        ? "Accounts here are by invitation. Ask whoever works with " + companyName()
                                + " to send you one."
                        : "This invitation was used already, taken back, or is too old. Ask for a new one.",
                new Anchor("/login", "Back to sign in"));
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            Toasts.error(refusal.getMessage());
        }
    }
}
