package com.genius365.account.ui;

import com.genius365.account.OwnPassword;
import com.genius365.account.OwnProfile;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** How one signs in, and where one is signed in. */
@Route("account/security")
@PageTitle("Security")
@PermitAll
class AccountSecurityView extends Div implements AfterNavigationObserver {

    private final transient OwnPassword password;
    private final transient OwnProfile profile;
    private final SecondFactorCard factor;
    private final PasskeyCard passkeys;
    private final SessionCard sessions;

    AccountSecurityView(
            OwnPassword password,
            OwnProfile profile,
            SecondFactorCard factor,
            PasskeyCard passkeys,
            SessionCard sessions,
            DeletionCard deletion) {
        this.password = password;
        this.profile = profile;
        this.factor = factor;
        this.passkeys = passkeys;
        this.sessions = sessions;
        addClassName("stack");
        add(
                new PageHeader("Security", "How you sign in, and where you are signed in."),
                passwordCard(),
                factor,
                passkeys,
                sessions,
                deletion);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        factor.load();
        passkeys.load();
        sessions.load();
    }

    private Card passwordCard() {
        var change = new Button("Change password", click -> {
            var own = profile.get();
            new PasswordDialog(new String[] {
                        own.email(), own.draft().firstName(), own.draft().lastName()
                    })
                    .ask((current, next) -> {
                        password.change(current, next);
                        sessions.load();
                        Toasts.success("Your password is changed. Your other sessions have ended.");
                    });
        });
        return new Card("Password", "Changing it signs you out everywhere else.").withActions(change);
    }
}
