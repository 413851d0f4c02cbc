package com.genius365.account.ui;

import com.genius365.account.EmailConfirmation;
import com.genius365.account.PasskeySignIn;
import com.genius365.branding.CurrentBrand;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;

/** Where those sign in who run the platform. Agencies' hosts have no such page. */
@Route(value = "super-admin/login", autoLayout = false)
@PageTitle("Platform sign-in")
@AnonymousAllowed
class SuperAdminLoginView extends EntryPage implements BeforeEnterObserver {

    private final transient PasskeySignIn passkeys;
    private final transient EmailConfirmation confirmation;
    private final transient CurrentHost host;

    SuperAdminLoginView(CurrentBrand brand, PasskeySignIn passkeys, EmailConfirmation confirmation, CurrentHost host) {
        super(brand);
        this.passkeys = passkeys;
        this.confirmation = confirmation;
        this.host = host;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!host.get().isPlatform()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var parts = new ArrayList<Component>();
        LoginNotices.of(event, confirmation).ifPresent(parts::add);
        parts.add(new LoginForm(passkeys).forSuperAdmins());
        parts.add(way("Not an administrator?", "/login", "Sign in here"));
        show("Platform administration", "For those who run the platform.", parts.toArray(Component[]::new));
    }
}
