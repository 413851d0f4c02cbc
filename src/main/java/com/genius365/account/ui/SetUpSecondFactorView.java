package com.genius365.account.ui;

import com.genius365.access.CurrentUser;
import com.genius365.account.AccountDuties;
import com.genius365.account.AccountDuty;
import com.genius365.account.factor.SecondFactors;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BrowserForm;
import com.genius365.common.ui.CopyButton;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Adds an authenticator app; whoever must have one is led here before anything else. */
@Route(value = "account/second-factor", autoLayout = false)
@PageTitle("Add an authenticator app")
@PermitAll
class SetUpSecondFactorView extends EntryPage implements BeforeEnterObserver {

    private static final int LONGEST_CODE = 12;

    private final transient SecondFactors factors;
    private final transient AccountDuties duties;
    private final transient CurrentUser user;
    private final transient AuthenticationContext session;

    SetUpSecondFactorView(
            CurrentBrand brand,
            SecondFactors factors,
            AccountDuties duties,
            CurrentUser user,
            AuthenticationContext session) {
        super(brand);
        this.factors = factors;
        this.duties = duties;
        this.user = user;
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (factors.status().isOn()) {
            event.forwardTo(AccountSecurityView.class);
            return;
        }
        ask(duties.of(user.id()) == AccountDuty.SET_UP_SECOND_FACTOR);
    }

    private void ask(boolean isRequired) {
        var enrolment = factors.begin();
        var picture = new Image(enrolment.picture(), "QR code for your authenticator app");
        picture.addClassName("qr-code");
        var key = new Span(enrolment.key().reveal());
        key.addClassName("monospace");
        var typed = new Div(key, new CopyButton(enrolment.key().reveal(), "Copy the key"));
        typed.addClassName("qr-key");
        var hint = new Span("No camera? Type this key into the app:");
        hint.addClassNames("text-secondary", "text-small");
        var code = new TextField("Code");
        code.setHelperText("The six digits that the app shows now.");
        code.setMaxLength(LONGEST_CODE);
        BrowserForm.oneTimeCode(code);
        code.setWidthFull();
        var confirm = new Button("Add the app", click -> confirm(code));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        var out = isRequired
                ? new Button("Sign out", click -> session.logout())
                : new Button("Cancel", click -> UI.getCurrentOrThrow().navigate(AccountSecurityView.class));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        show(
                isRequired ? "A second step is required" : "Add an authenticator app",
                isRequired
                        ? "Your account has to be protected by more than a password. Open an authenticator app, such as"
                                + " the one of your phone, and scan this."
                        : "Open an authenticator app, such as the one of your phone, and scan this.",
                picture,
                hint,
                typed,
                code,
                confirm,
                out);
    }

    private void confirm(TextField code) {
        try {
            showCodes(factors.confirm(code.getValue()));
        } catch (Refusal refusal) {
            code.setErrorMessage(refusal.getMessage());
            code.setInvalid(true);
        }
    }

    private void showCodes(List<String> codes) {
        var go = new Anchor("/select-workspace", "I have kept them, go on");
        show("Your recovery codes", RecoveryCodesDialog.HINT, new RecoveryCodes(codes), go);
    }
}
