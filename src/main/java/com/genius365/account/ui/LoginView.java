package com.genius365.account.ui;

import com.genius365.account.EmailConfirmation;
import com.genius365.account.PasskeySignIn;
import com.genius365.branding.CurrentBrand;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;

/** Where one signs in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in")
@AnonymousAllowed
class LoginView extends EntryPage implements BeforeEnterObserver {

    private final transient PasskeySignIn passkeys;
    private final transient EmailConfirmation confirmation;
    private final transient CurrentHost host;

    LoginView(CurrentBrand brand, PasskeySignIn passkeys, EmailConfirmation confirmation, CurrentHost host) {
        super(brand);
        this.passkeys = passkeys;
        this.confirmation = confirmation;
        this.host = host;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parts = new ArrayList<Component>();
        LoginNotices.of(event, confirmation).ifPresent(parts::add);
        parts.add(new LoginForm(passkeys));
        if (host.get().isPlatform()) {
            parts.add(way("New here?", "/signup", "Sign up"));
        }
        show("Sign in", "to " + companyName(), parts.toArray(Component[]::new));
    }
}
