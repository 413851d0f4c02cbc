package com.genius365.account.ui;

import com.genius365.account.PasswordRules;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a new password twice, and shows while it is typed how strong it is. */
class PasswordFields extends Composite<Div> {

    private final PasswordField password;
    private final PasswordField repeated;
    private final Div bar = new Div(new Span(), new Span(), new Span(), new Span(), new Span());
    private final Span word = new Span();
    private final Div meter = new Div(bar, word);
    private final transient Supplier<String[]> aboutThePerson;

    /** @param aboutThePerson what the password must not be made of */
    PasswordFields(String label, Supplier<String[]> aboutThePerson) {
        this.aboutThePerson = aboutThePerson;
        password = new PasswordField(label);
        repeated = new PasswordField(label + " again");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeated.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(PasswordRules.SENTENCE);
        password.setMaxLength(200);
        repeated.setMaxLength(200);
        password.setValueChangeMode(ValueChangeMode.LAZY);
        password.addValueChangeListener(change -> showStrength());
        word.addClassName("strength-word");
        bar.addClassName("strength-bar");
        meter.addClassName("strength");
        meter.setVisible(false);
        getContent().addClassName("password-fields");
        getContent().add(password, meter, repeated);
    }

    void clear() {
        password.clear();
        repeated.clear();
        password.setInvalid(false);
        repeated.setInvalid(false);
    }

    /** Empty where something is wrong, which the fields then say. */
    Optional<String> read() {
        var problem = PasswordRules.problem(password.getValue(), aboutThePerson.get());
        password.setErrorMessage(problem.orElse(""));
        password.setInvalid(problem.isPresent());
        repeated.setErrorMessage("The passwords differ.");
        repeated.setInvalid(!repeated.getValue().equals(password.getValue()));
        return password.isInvalid() || repeated.isInvalid() ? Optional.empty() : Optional.of(password.getValue());
    }

    private void showStrength() {
        var typed = password.getValue();
        meter.setVisible(!typed.isEmpty());
        var strength = PasswordRules.strength(typed, aboutThePerson.get());
        meter.setClassName("strength");
        meter.addClassName(
                "strength-" + strength.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        word.setText(strength.label());
    }
}
