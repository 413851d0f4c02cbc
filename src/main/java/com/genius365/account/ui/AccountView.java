package com.genius365.account.ui;

import com.genius365.account.EmailChange;
import com.genius365.account.OwnProfile;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Reader;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Who one is: name, picture, language, time zone, e-mail address. */
@Route("account")
@PageTitle("Your account")
@PermitAll
class AccountView extends Div implements AfterNavigationObserver {

    private final transient OwnProfile profile;
    private final transient EmailChange emailChange;
    private final ProfileForm form = new ProfileForm();
    private final Card email = new Card("E-mail", "You sign in with it, and mails go there.");

    AccountView(OwnProfile profile, EmailChange emailChange) {
        this.profile = profile;
        this.emailChange = emailChange;
        addClassName("stack");
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("form-actions");
        add(
                new PageHeader("Your account", "What others in your workspaces see of you."),
                new Card("Profile", new PictureField(profile), form, actions),
                email);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        form.show(profile.get().draft());
        showEmail();
    }

    private void save() {
        form.read().ifPresent(draft -> {
            profile.save(draft);
            Reader.forget(UI.getCurrentOrThrow());
            Toasts.success("Your profile is saved.");
        });
    }

    private void showEmail() {
        email.removeAll();
        var current = new Paragraph(profile.get().email());
        current.addClassName("text-strong");
        email.add(current);
        emailChange.pending().ifPresent(address -> email.add(pending(address)));
        email.withActions(new Button(
                "Change e-mail",
                click -> new EmailDialog().ask((address, password) -> {
                    emailChange.request(address, password);
                    showEmail();
                    Toasts.success("Two mails are on their way, one to each address.");
                })));
    }

    private NoticeBar pending(String address) {
        var cancel = new Button("Cancel the change", click -> {
            emailChange.cancel();
            showEmail();
        });
        cancel.addThemeVariants(ButtonVariant.SMALL);
        return new NoticeBar(
                        "Changing to " + address
                                + ": open the link in both mails, the old address's and the new one's.",
                        Tone.INFO)
                .withActions(cancel);
    }
}
