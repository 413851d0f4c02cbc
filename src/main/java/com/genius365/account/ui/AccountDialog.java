package com.genius365.account.ui;

import com.genius365.common.Refusal;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import jakarta.validation.ConstraintViolationException;

/** Asks for something weighty, with the password. A refusal stands in it, with what was typed. */
class AccountDialog extends Dialog {

    private final PasswordField current = new PasswordField("Current password");
    private final Paragraph refused = new Paragraph();
    private final Div fields = new Div();
    private final Button send = new Button();

    AccountDialog(String title, String sentence, String verb) {
        setHeaderTitle(title);
        var hint = new Paragraph(sentence);
        hint.addClassName("text-secondary");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        refused.addClassName("text-danger");
        refused.setVisible(false);
        refused.setId("refused");
        fields.addClassName("dialog-fields");
        fields.add(hint);
        add(fields);
        send.setText(verb);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
        setCloseOnOutsideClick(false);
    }

    final AccountDialog dangerous() {
        send.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    final void with(Component... components) {
        fields.add(components);
    }

    final String password() {
        return current.getValue();
    }

    /** Opens it; the action may refuse. */
    final void open(Runnable action) {
        fields.add(current, refused);
        send.addClickListener(click -> attempt(action));
        open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            close();
        } catch (Refusal refusal) {
            say(refusal.getMessage());
        } catch (ConstraintViolationException e) {
            say(e.getConstraintViolations().iterator().next().getMessage());
        }
    }

    private void say(String text) {
        refused.setText(text);
        refused.setVisible(true);
    }
}
