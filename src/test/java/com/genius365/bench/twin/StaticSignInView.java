package com.genius365.bench.twin;

import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.SignInFrame;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-in page's components with fixed words: no partner, no brand, no database. */
@AnonymousAllowed
class StaticSignInView extends Div {

    StaticSignInView() {
        add(new SignInFrame("Sign in", "to nobody's")
                .withMonogram("Nobody's")
                .withForm(new LoginForm())
                .withFooter(new ThemeSwitch()));
    }
}
