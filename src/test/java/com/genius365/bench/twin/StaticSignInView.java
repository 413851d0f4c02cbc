package com.genius365.bench.twin;

import com.genius365.common.ui.BrowserForm;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.SignInFrame;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-in page's components with fixed words: no partner, no brand, no database. */
@AnonymousAllowed
class StaticSignInView extends Div {

    StaticSignInView() {
        var email = new EmailField("E-mail");
        email.setWidthFull();
        var password = new PasswordField("Password");
        password.setWidthFull();
        var line = new Div(new Checkbox("Remember me"), new Anchor("/bench/static", "Forgot password?"));
        line.addClassName("sign-in-links");
        var form = new BrowserForm("/bench/static");
        form.add(
                BrowserForm.needed("username", "Enter your e-mail address.", email),
                BrowserForm.needed("password", "Enter your password.", password),
                line,
                BrowserForm.send("Sign in"));
        add(new SignInFrame("Sign in", "to nobody's")
                .withMonogram("Nobody's")
                .withForm(form, new Button("Sign in with a passkey"))
                .withFooter(new ThemeSwitch()));
    }
}
