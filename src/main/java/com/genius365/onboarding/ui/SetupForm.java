package com.genius365.onboarding.ui;

import com.genius365.account.PasswordRules;
import com.genius365.onboarding.SetupDraft;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.Optional;

/** Name, e-mail address and password of the first super admin. */
class SetupForm extends Composite<FormLayout> {

    private final TextField firstName = new TextField("First name");
    private final TextField lastName = new TextField("Last name");
    private final EmailField email = new EmailField("E-mail");
    private final PasswordField password = new PasswordField("Password");
    private final PasswordField repeated = new PasswordField("Password again");
    private final BeanValidationBinder<SetupDraft> binder = new BeanValidationBinder<>(SetupDraft.class);

    SetupForm() {
        firstName.setAutocomplete(Autocomplete.GIVEN_NAME);
        lastName.setAutocomplete(Autocomplete.FAMILY_NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(PasswordRules.SENTENCE);

        binder.bind(firstName, "firstName");
        binder.bind(lastName, "lastName");
        binder.bind(email, "email");
        binder.forField(password)
                .withValidator((value, context) -> PasswordRules.problem(value, email.getValue())
                        .map(ValidationResult::error)
                        .orElseGet(ValidationResult::ok))
                .bind("password");
        getContent().setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        getContent().add(firstName, lastName, email, password, repeated);
    }

    /** Empty where something is wrong. */
    Optional<SetupDraft> read() {
        repeated.setErrorMessage("The passwords differ.");
        repeated.setInvalid(!repeated.getValue().equals(password.getValue()));
        try {
            var draft = binder.writeRecord();
            return repeated.isInvalid() ? Optional.empty() : Optional.of(draft);
        } catch (ValidationException e) {
            // The fields say what is wrong with them.
            return Optional.empty();
        }
    }
}
