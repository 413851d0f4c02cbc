package com.genius365.account.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where one signs in. */
@Route("login")
@AnonymousAllowed
class LoginView extends VerticalLayout {

    LoginView() {
        var form = new LoginForm();
        form.setAction("login");
        add(new H1("Sign in"), form);
    }
}
