package com.genius365.account.ui;

import com.genius365.account.EmailChange;
import com.genius365.account.EmailConfirmation;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.Refusal;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where links lead that show whose a mailbox is: of the first mail, and of a change of address. */
@Route(value = "confirm-email", autoLayout = false)
@PageTitle("Confirm your e-mail")
@AnonymousAllowed
class ConfirmEmailView extends EntryPage implements BeforeEnterObserver {

    private final transient EmailConfirmation confirmation;
    private final transient EmailChange change;

    ConfirmEmailView(CurrentBrand brand, EmailConfirmation confirmation, EmailChange change) {
        super(brand);
        this.confirmation = confirmation;
        this.change = change;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = parameter(event, "token");
        if (change.accepts(token)) {
            event.forwardTo(ConfirmEmailChangeView.class, QueryParameters.of("token", token));
            return;
        }
        if (!confirmation.accepts(token)) {
            show(
                    "This link does not work",
                    "It was used already, or it is too old. Sign in: if your address is not confirmed yet, you can have"
                            + " a new link sent.",
                    new Anchor("/login", "Go to sign in"));
            return;
        }
        var password = new PasswordField("Your password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        password.setAutofocus(true);
        var confirm = new Button("Confirm and sign in", click -> confirm(token, password));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        show(
                "Confirm your e-mail",
                "Enter the password that you chose when you signed up, and this address is confirmed.",
                password,
                confirm);
    }

    private void confirm(String token, PasswordField password) {
        try {
            UI.getCurrentOrThrow().getPage().setLocation(confirmation.confirm(token, password.getValue()));
        } catch (Refusal refusal) {
            password.setErrorMessage(refusal.getMessage());
            password.setInvalid(true);
        }
    }
}
