package com.genius365.account.ui;

import com.genius365.account.PasskeySignIn;
import com.genius365.common.ui.BrowserForm;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;

/** E-mail address and password, or a passkey. */
class LoginForm extends Composite<Div> {

    private final BrowserForm form = new BrowserForm("/login");
    private final EmailField email = new EmailField("E-mail");
    private final PasswordField password = new PasswordField("Password");
    private final Checkbox remember = new Checkbox("Remember me");

    LoginForm(PasskeySignIn passkeys) {
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        var forgot = new Anchor("/forgot-password", "Forgot password?");
        var line = new Div(BrowserForm.named("remember-me", remember), forgot);
        line.addClassName("sign-in-links");
        form.add(
                BrowserForm.needed("username", "Enter your e-mail address.", email),
                BrowserForm.needed("password", "Enter your password.", password),
                line,
                BrowserForm.send("Sign in"));
        getContent().addClassName("stack");
        getContent().add(form, EntryPage.or(), new PasskeyButton(passkeys, remember::getValue));
        email.setAutofocus(true);
    }

    /** At the door of the platform's super admins. */
    LoginForm forSuperAdmins() {
        form.addHidden("door", "super-admin");
        return this;
    }
}
