package com.genius365.account.ui;

import com.genius365.account.SignUpDraft;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Name, e-mail address and password of a new account. */
class SignUpForm extends Composite<Div> {

    private final TextField firstName = new TextField("First name");
    private final TextField lastName = new TextField("Last name");
    private final EmailField email = new EmailField("E-mail");
    private final PasswordFields password = new PasswordFields(
            "Password", () -> new String[] {email.getValue(), firstName.getValue(), lastName.getValue()});
    private final BeanValidationBinder<SignUpDraft> binder = new BeanValidationBinder<>(SignUpDraft.class);

    /** @param invited the address of an invitation, which stays; null: the person types one in */
    SignUpForm(@Nullable String invited) {
        firstName.setAutocomplete(Autocomplete.GIVEN_NAME);
        lastName.setAutocomplete(Autocomplete.FAMILY_NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        binder.bind(firstName, "firstName");
        binder.bind(lastName, "lastName");
        binder.bind(email, "email");
        if (invited != null) {
            email.setValue(invited);
            email.setReadOnly(true);
            email.setHelperText("The address that was invited.");
        }
        email.setWidthFull();
        var names = new Div(firstName, lastName);
        names.addClassName("field-pair");
        getContent().addClassName("password-fields");
        getContent().add(names, email, password);
    }

    /** Empty where something is wrong, which the fields then say. */
    Optional<SignUpDraft> read() {
        var typed = password.read();
        var isComplete = binder.validate().isOk();
        return typed.filter(it -> isComplete)
                .map(it -> new SignUpDraft(firstName.getValue(), lastName.getValue(), email.getValue(), it));
    }
}
