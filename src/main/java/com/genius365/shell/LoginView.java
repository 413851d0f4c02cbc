package com.genius365.shell;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.SignInFrame;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where one signs in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView(CurrentBrand currentBrand) {
        var brand = currentBrand.get();
        var frame = new SignInFrame("Sign in", "to " + brand.companyName());
        brand.logoPath()
                .ifPresentOrElse(
                        path -> frame.withLogo(path, brand.companyName()),
                        () -> frame.withMonogram(brand.companyName()));
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts(
                "This did not work",
                "The e-mail address or password is wrong, or the account belongs to another address than this one."));
        add(frame.withForm(form).withFooter(new ThemeSwitch()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("wait")) {
            form.setI18n(texts(
                    "Too many attempts", "For safety, this sign-in is closed for a while. Try again in 15 minutes."));
        }
        form.setError(parameters.containsKey("error") || parameters.containsKey("wait"));
    }

    private static LoginI18n texts(String errorTitle, String errorMessage) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle("");
        texts.getForm().setUsername("E-mail");
        texts.getForm().setPassword("Password");
        texts.getForm().setSubmit("Sign in");
        texts.getErrorMessage().setTitle(errorTitle);
        texts.getErrorMessage().setMessage(errorMessage);
        texts.getErrorMessage().setUsername("Enter your e-mail address");
        texts.getErrorMessage().setPassword("Enter your password");
        return texts;
    }
}
