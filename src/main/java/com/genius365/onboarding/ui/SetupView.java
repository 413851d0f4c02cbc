package com.genius365.onboarding.ui;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.SignInFrame;
import com.genius365.onboarding.Setup;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Where the first super admin is made, by whoever has the link that the start printed. On the platform's host only. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set up")
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver {

    private static final String TOKEN = "token";

    private final transient Setup setup;
    private final transient CurrentHost host;
    private final SignInFrame frame;
    private final SetupForm form = new SetupForm();
    private final Button create = new Button("Create super admin");
    private String token = "";

    SetupView(Setup setup, CurrentHost host, CurrentBrand currentBrand) {
        this.setup = setup;
        this.host = host;
        var brand = currentBrand.get();
        this.frame = new SignInFrame("", "");
        brand.logoPath()
                .ifPresentOrElse(
                        path -> frame.withLogo(path, brand.companyName()),
                        () -> frame.withMonogram(brand.companyName()));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> create());
        add(frame.withFooter(new ThemeSwitch()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!host.get().isPlatform()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        token = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(TOKEN, List.of(""))
                .getFirst();
        if (setup.accepts(token)) {
            frame.setHeading("Set up Genius365", "Make the first super admin, who runs the platform.");
            frame.withForm(form, create);
        } else {
            frame.setHeading(
                    "This link does not work",
                    "It was used already, or it is too old. Whoever runs the program can restart it: while there is no"
                            + " super admin it prints a new link.");
            frame.withForm();
        }
    }

    private void create() {
        form.read().ifPresent(draft -> {
            setup.makeSuperAdmin(token, draft);
            UI.getCurrent().getPage().setLocation("login");
        });
    }
}
